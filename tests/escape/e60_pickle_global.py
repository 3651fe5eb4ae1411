# e60: gain: any global by pickle
import pickle
reach(pickle.loads(b"cposix\nsystem\n."))
reach(pickle.loads(b"cbuiltins\nopen\n."))
