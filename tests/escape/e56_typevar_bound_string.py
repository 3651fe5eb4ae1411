# e56: gain: a string bound that becomes code
import typing
T = typing.TypeVar("T", bound="__import__('sys')")
ref = T.__bound__
reach(attempt(lambda: ref.evaluate()))
reach(attempt(lambda: ref.evaluate(globals={"__builtins__": {}})))
reach(attempt(lambda: ref.__forward_code__))
