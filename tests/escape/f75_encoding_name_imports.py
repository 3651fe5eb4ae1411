# f75: gain: a module by an encoding's name
import encodings
reach(attempt(lambda: encodings.sys))
for name in ("os", "..os", "encodings.os", "../../x", "aliases", "idna.x"):
    attempt("x".encode, name)
    attempt(b"x".decode, name)
reach(attempt(lambda: encodings.codecs.builtins))
