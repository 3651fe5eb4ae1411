# f74: gain: files by other modules
for text in ("__import__('tokenize').open(CANARY_FILE).read()", "__import__('linecache').getlines(CANARY_FILE)",
             "__import__('pathlib').Path(CANARY_FILE).read_text()", "__import__('fileinput').input(CANARY_FILE).readline()",
             "__import__('codecs').open(CANARY_FILE).read()", "__import__('configparser').ConfigParser().read(CANARY_FILE)",
             "__import__('gzip').open(CANARY_FILE, 'w')", "__import__('shutil').copy(CANARY_FILE, DROP_FILE)",
             "__import__('zipfile').ZipFile(DROP_FILE, 'w').close()", "__import__('tempfile').mkstemp()",
             "__import__('logging').FileHandler(DROP_FILE)", "__import__('zoneinfo').ZoneInfo.from_file(open(CANARY_FILE, 'rb'))",
             "__import__('hashlib').file_digest(open(CANARY_FILE, 'rb'), 'md5')", "__import__('uuid').getnode()",
             "__import__('random').SystemRandom.__init__.__globals__", "__import__('urllib.request').request.urlopen('file://' + CANARY_FILE).read()"):
    reach(attempt(eval, text, globals()))
