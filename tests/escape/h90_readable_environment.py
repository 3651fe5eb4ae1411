# h90: gain: what the process was told
for text in ("__import__('os').environ['PYNTERP_CANARY']", "__import__('os').getenv('PYNTERP_CANARY')", "__import__('posix').environ[b'PYNTERP_CANARY']",
             "__import__('sys').argv", "__import__('sys').orig_argv", "__import__('os').getcwd()", "__import__('platform').node()",
             "__import__('getpass').getuser()", "__import__('socket').gethostname()", "__import__('sysconfig').get_paths()"):
    tell(str(attempt(eval, text)))
    if text.endswith(("cwd()", "node()", "user()", "hostname()", "paths()")) and attempt(eval, text): gained(text)
