# a20: gain: the same by pydoc
import pydoc
reach(pydoc.locate("os"))
