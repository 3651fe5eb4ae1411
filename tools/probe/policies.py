"""Why a test of CPython's does not pass in a guarded session: what its signature says, and the rule behind that.

`--update` takes class and reason of new lines from here; docs/differences.md groups the lists by these reasons."""

import re

RULES = (
    (r"bytecode is not checked|unmarshalling code objects|bytecode of .* is not loaded|cannot be made by hand"
     r"|test_synopsis_sourceless",
     "bytecode is not checked: code comes from source, not from marshal, .pyc files, CodeType() or code.replace()"),
    (r"(only when|relies on) writing bytecode|dont_write_bytecode|test_config_get_sys_flags",
     "the import of a session writes no .pyc files"),
    (r"use_tool_id|get_tool\(|register_callback|set_events|set_local_events|get_events|free_tool_id|restart_events"
     r"|test\.test_pdb\.",
     "sys.monitoring calls back for all code of the process"),
    (r"Stats.load_stats|pstats.Stats",
     "cProfile counts by sys.monitoring, which calls back for all code of the process"),
    (r"_clear_type_cache", "the cache of types is the process's"),
    (r"remote_exec|execute code in remote process", "sys.remote_exec runs code in other processes"),
    (r"_current_frames|_current_exceptions|test_clear_threads_states_after_fork", "lists frames and exceptions of all threads, those of others too"),
    (r"gc\.get_(objects|referrers|referents)", "gc lists objects of others"),
    (r"int_max_str_digits|digits\) for integer string|int_literals_too_long|str_int_limit|IntStrDigitLimits",
     "the limit of decimal texts (sys.set_int_max_str_digits) is the process's"),
    (r"setrecursionlimit|RecursionError (was )?not raised|recursion_depth|maximum recursion"
     r"|test_eval_set_recursion_limit",
     "a session's recursion limit is at most the process's, or that of --max-recursion"),
    (r"switchinterval", "the switch interval is the process's"),
    (r"OrderedDict|test_ordered_dict|SideEffects|check_slots",
     "sessions have the OrderedDict of Python: a key's __eq__ can crash that of C"),
    (r"not opened on a guest's behalf", "C code opens no files on a guest's behalf"),
    (r"belongs? to others|cannot change (a|an object of a) class of others|of others from guest code",
     "classes and functions of the host are everybody's and cannot be changed"),
    (r"rule __annotations__|rule __annotate__",
     "annotations of a class of the host would be a dictionary that all share"),
    (r"\(rule \w+;", "a rule of docs/guards.md about an attribute of objects that are not the session's"),
    (r"hash_pointer|test_p2a_objects|<cparam 'P'",
     "id(), hash() and repr() tell no addresses, nor do texts of C code"),
    (r"Built-in subclasses|test_ast_asdl_signature", "__subclasses__() lists no classes of the host"),
    (r"--allow-native|requires _?test|_?testinternalcapi|_?testcapi|requires the C|requires C |_elementtree|C API",
     "needs native code, which the file's imports do not ask for"),
    (r"--allow-net|no network", "needs the network, which the file's imports do not ask for"),
    (r"--allow-run|starts no processes|test_CLI|could not find libc|Unable to find C library",
     "needs processes or what is the process's, which the file's imports do not ask for"),
    (r"NotShareable|ExecutionFailed|interpreters/|crossinterp|subinterp|Interpreter"
     r"|inherited_slots",
     "other interpreters are outside of the session: its objects and modules do not reach them"),
    (r"rozen", "the modules frozen into the interpreter are the host's"),
    (r"is not allowed in a session with a guard", "a function of the process, refused to sessions"),
    (r"has no attribute '(ACS_|COLOR)|getallocatedblocks|_debugmallocstats|clock_settime|pthread_getcpuclockid|_CAPI'"
     r"|_C_API'|refcnt_in_del|test_is_term_resized",
     "modules of C are copies that hold listed names: neither capsules nor what C code adds later"),
    (r"_testmultiphase|_testsinglephase|_test_module_state_shared|ExtensionFileLoader|extension/test_loader",
     "extension modules come by the session's import, whatever loader asks for them"),
    (r"Warn(ing)?s?Tests?|_warnings|test_warnings",
     "the warnings module of C is the process's: sessions have that of Python"),
    (r"test_threaded_import_lock_fork", "the lock of imports is the process's, which a session does not take"),
    (r"test_builtin_dict", "a session has builtins of its own: the interpreter counts no changes of theirs"),
    (r"test_watchers", "repr() tells another address in a session than C code does"),
    (r"has_signatures|_in_signature|full_?argspec|__text_signature__|class gate",
     "functions that stand for the process's have no signature"),
    (r"unknown error handler name|codec_reversed|CAPICodecs",
     "codecs written in Python run as the process's and see no error handler of a session"),
    (r"PyCapsule_Import|CapsuleImportTests", "capsules are imported for C code by the process, from its own modules"),
    (r"test_importlib|test_import\b|test_zipimport|test_runpy|test_pkgutil|namespace_pkgs|test_capi\.test_import",
     "the import statement of a session has its own table and asks loaders last: specs, caches and texts differ"),
    (r"test_type_cache|_testinternalcapi", "needs native code, which the file's imports do not ask for"),
    (r"test_frame_pointer|external_inspection|_remote_debugging",
     "looking into processes from outside shows the frames of all"),
    (r"_set(trace|profile)allthreads|test_threading::environment", "traces and profiles all threads of the process"),
    (r"pynterp\.gate' object", "functions of the process stand behind gates, which are not pickled"),
    (r"Kyiv", "the time zone is the process's: what a guest writes into os.environ stays in its session"),
    (r"PYTHONREGRTEST_UNICODE_GUARD", "tests of guests do without regrtest, which sets the variable"),
    (r"test_sethostname", "the layer below the guard refuses to name the host"),
    (r"is not a text encoding", "codecs are the process's: codecs.lookup() gives a session entries of its own"),
)


def explain(signature):
    """RETURNS the rule, or None when the signature is nobody's: pynterp is wrong until somebody has looked."""
    return next((rule for pattern, rule in RULES if re.search(pattern, signature)), None)
