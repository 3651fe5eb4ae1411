# The system's own ways to copy and to remove take descriptors, which a session has only where all may be written.
_USE_CP_COPY_FILE_RANGE = _USE_CP_SENDFILE = _use_fd_functions = rmtree.avoids_symlink_attacks = False
_rmtree_impl = _rmtree_unsafe
