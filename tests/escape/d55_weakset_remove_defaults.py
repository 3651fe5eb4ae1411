# d55: gain: the library's private function
import weakref
reach(weakref.WeakSet()._remove.__defaults__[0])
reach(weakref.WeakSet()._remove.__globals__)
reach(attempt(lambda: weakref.WeakValueDictionary()._remove.__globals__))
