# f75: gain: a module's functions by a codec
import codecs
info = attempt(codecs.lookup, "utf-8")
reach(attempt(lambda: info.encode.__self__))
reach(attempt(lambda: info.incrementalencoder.__init__.__globals__))
reach(attempt(lambda: info.streamreader.read.__globals__))
tell(attempt(lambda: codecs.open(CANARY_FILE).read()))
