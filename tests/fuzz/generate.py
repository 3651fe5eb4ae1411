"""Guest programs from a seed, for tests/fuzz/run.py: the same seed gives the same program, as long as this file and the
rules of the guard stay as they are. What is to be kept goes to corpus/.

A program is a list of statements. Each makes one variable `vN` by an action that leans towards introspection, and looks
at what it got: `t(action)` in prelude.txt keeps the result, or the exception, and hands it to the host's `judge`. So any
statement can be taken out and the rest still runs, which is what minimising does.
"""

import random
import re
from pathlib import Path

_RULES = Path(__file__).resolve().parents[2] / "guards" / "attr_rules.def"
RULED = sorted(set(re.findall(r"^RULE\(\s*(\w+)", _RULES.read_text(), re.MULTILINE)))
OTHERS = """
__class__ __doc__ __module__ __name__ __qualname__ __init__ __new__ __call__ __get__ __set__ __delete__ __set_name__
__setattr__ __delattr__ __getattr__ __dir__ __repr__ __str__ __format__ __hash__ __eq__ __lt__ __iter__ __next__ __len__
__getitem__ __setitem__ __delitem__ __contains__ __missing__ __reversed__ __enter__ __exit__ __aenter__ __aexit__
__await__ __aiter__ __anext__ __del__ __slots__ __weakref__ __init_subclass__ __subclasshook__ __class_getitem__
__mro_entries__ __prepare__ __instancecheck__ __subclasscheck__ __getstate__ __setstate__ __getnewargs__ __copy__
__deepcopy__ __replace__ __sizeof__ __index__ __int__ __bool__ __length_hint__ __buffer__ __release_buffer__ __fspath__
__type_params__ __annotate_func__ __static_attributes__ __firstlineno__ __objclass__ __text_signature__ __signature__
__notes__ __traceback__ __context__ __cause__ __suppress_context__ with_traceback add_note args obj name value exceptions
split derive throw send close asend athrow aclose gi_running gi_suspended cr_origin ag_running f_lineno f_lasti f_trace
f_trace_lines f_trace_opcodes clear tb_lineno tb_lasti co_consts co_names co_code co_filename co_flags co_lines
co_positions co_varnames co_cellvars co_freevars replace cell_contents fget fset fdel getter setter func keywords partial
register cache_info cache_clear __wrapped__ _fields __match_args__ __origin__ __args__ __parameters__ __bound__
__constraints__ __default__ evaluate_value evaluate_bound interpolations strings modules path meta_path stdout stderr
__stdout__ _getframe excepthook unraisablehook __file__ __path__ __package__ __cached__ __abstractmethods__ _abc_impl
tp_dict gr_frame __flags__ __basicsize__ __itemsize__ __dictoffset__ __weakrefoffset__ __callback__ __bytes__ tolist obj
format label rename mro __subclasses__ copy items keys values pop update get setdefault fromkeys join encode decode format_map
""".split()

MODULES = """
math cmath decimal fractions statistics random string re json datetime zoneinfo calendar time collections heapq bisect
itertools functools operator typing dataclasses enum abc types copy copyreg contextlib textwrap pprint base64 hashlib hmac
struct csv io unicodedata difflib graphlib secrets uuid array weakref asyncio html urllib.parse traceback warnings logging
annotationlib string.templatelib inspect gc sys os ast dis opcode tokenize token keyword linecache codecs contextvars
reprlib numbers queue threading signal importlib builtins symtable atexit selectors socket subprocess collections.abc
pickle pickletools marshal doctest pdb pydoc runpy pkgutil unittest xml.etree.ElementTree tempfile zipfile bz2 lzma
tomllib configparser pathlib shutil email.message http.client logging.config code cmd sched concurrent.interpreters
_thread _weakref _functools _collections _operator _io _abc _typing _types _ast _sre _json _struct _datetime posix zlib
binascii errno locale _locale _contextvars _random _heapq _bisect itertools _string _symtable _codecs concurrent.futures
""".split()

FUNCTIONS = """
abs all any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict dir divmod enumerate filter float
format frozenset getattr hasattr hash hex id int isinstance issubclass iter len list map max memoryview min next object oct
ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
aiter anext locals globals
""".split()

TYPES = """
object type int str bytes bytearray list tuple dict set frozenset float complex bool range slice property classmethod
staticmethod memoryview BaseException Exception ValueError StopIteration ExceptionGroup KeyError OSError SystemExit super
AttributeError ImportError NameError UnicodeDecodeError SyntaxError enumerate zip map filter reversed
""".split()

TYPES_MODULE = """
FunctionType CodeType MethodType BuiltinFunctionType WrapperDescriptorType MethodWrapperType MethodDescriptorType
ClassMethodDescriptorType MappingProxyType SimpleNamespace CellType GeneratorType CoroutineType AsyncGeneratorType
TracebackType FrameType GetSetDescriptorType MemberDescriptorType ModuleType GenericAlias UnionType CapsuleType
DynamicClassAttribute
""".split()


class Program:
    """One program in the making."""

    def __init__(self, seed):
        self.random = random.Random(f"pynterp {seed}")
        self.statements = []
        self.count = 0

    # ---- pieces of expressions ----

    def pick(self, choices):
        return choices[self.random.randrange(len(choices))]

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def name(self):
        return self.pick(RULED) if self.chance(55) else self.pick(OTHERS)

    def var(self):
        """A variable of before, rather a late one, or something new."""
        if self.count == 0 or self.chance(12):
            return self.atom()
        if self.chance(60):
            return f"v{max(0, self.count - 1 - self.random.randrange(6))}"
        return f"v{self.random.randrange(self.count)}"

    def number(self):
        return self.pick(["0", "1", "-1", "2", "3", "7", "10**6", "2**31", "2**63", "-2**63", "10**20", "1.5", "float('nan')",
                          "True", "None", "1j"])

    def atom(self):
        kind = self.random.randrange(24)
        match kind:
            case 0: return self.number()
            case 1: return self.pick(["''", "'abc'", "'{0.__class__}'", "'\\ud800'", "'x' * 1000", "b'bytes'",
                                      "bytearray(b'abc')", "memoryview(bytearray(8))"])
            case 2: return self.pick(["[]", "[1, 2, 3]", "(1, 'a')", "{}", "{'a': 1}", "{1, 2}", "frozenset()", "range(5)",
                                      "slice(1, 2)", "iter([1, 2])", "reversed([1])", "zip([1])", "..."])
            case 3: return self.pick(FUNCTIONS)
            case 4: return self.pick(TYPES)
            case 5 | 6: return f"imp({self.pick(MODULES)!r})"
            case 7: return f"getattr(imp('types'), {self.pick(TYPES_MODULE)!r})"
            case 8: return "(lambda *a, **k: (a, k))"
            case 9: return self.pick(["gen()", "fed(gen())", "nested()", "fed(nested())", "(x for x in 'abc')"])
            case 10: return self.pick(["coro()", "agen()", "agen().asend(None)", "fed_coro()", "agen().athrow(ValueError)"])
            case 11: return self.pick(["boom()", "boom().__traceback__", "deep_boom()", "group()", "chained()"])
            case 12: return self.pick(["Plain()", "Plain", "Slotted()", "Slotted", "Meta", "Hooked", "Hooked()", "Sub()"])
            case 13: return self.pick(["fun", "fun.__code__", "closure()", "Plain().method", "Plain.method", "Plain.static",
                                       "Plain.klass", "Plain.__dict__", "fun.__globals__"])
            case 14: return self.pick(["host_add", "host_show", "host_call", "host_fail", "host_account", "host_box", "host_vault",
                                       "HostAccount", "HostBox", "HostAccount()", "HostBox('a')", "HostAccount.label",
                                       "HostBox.rename", "host_account.rename"])
            case 15: return self.pick(["frame()", "imp('sys')._getframe()", "frame().f_code", "frame().f_locals",
                                       "frame().f_builtins"])
            case 16: return self.pick(["imp('weakref').ref(Plain)", "imp('weakref').WeakSet()", "imp('weakref').proxy(fun)",
                                       "imp('weakref').WeakKeyDictionary()", "imp('weakref').finalize(fun, print)"])
            case 17: return self.pick(["imp('functools').partial(getattr)", "imp('functools').lru_cache(fun)",
                                       "imp('functools').cached_property(fun)", "imp('functools').singledispatch(fun)"])
            case 18: return self.pick(["imp('collections').namedtuple('N', 'a b')(1, 2)", "imp('collections').deque([1])",
                                       "imp('collections').defaultdict(list)", "imp('collections').OrderedDict(a=1)",
                                       "imp('collections').ChainMap({})", "imp('collections').Counter('ab')"])
            case 19: return self.pick(["imp('io').StringIO('a\\nb')", "imp('io').BytesIO(b'ab')", "imp('sys').stdout",
                                       "imp('io').TextIOWrapper(imp('io').BytesIO())"])
            case 20: return self.pick(["t'{fun!r:>10}'", "typed.__type_params__[0]", "Alias", "list[int]", "int | str",
                                       "imp('typing').ForwardRef('fun')", "imp('contextvars').ContextVar('c')"])
            case 21: return f"({self.atom()}, {self.atom()})"
            case 22: return f"[{self.atom()}]"
            case _: return self.pick(["super(Sub, Sub())", "property(fun)", "classmethod(fun)", "staticmethod(fun)",
                                      "imp('types').CellType(1)", "NotImplemented", "__builtins__", "__spec__", "POOL",
                                      "globals()", "Plain.prop", "Plain().prop"])

    def arguments(self):
        given = [self.var() for _ in range(self.pick([0, 0, 1, 1, 1, 2, 2, 3]))]
        if self.chance(8):
            given.append(f"*({self.var()},)")
        if self.chance(10):
            given.append(f"{self.pick(['key', 'default', 'name', 'globals', 'locals', 'obj', 'memo'])}={self.var()}")
        return ", ".join(given)

    # ---- actions: each gives the text of an expression, or of the body of a function that returns something ----

    def read(self):
        x, n = self.var(), self.name()
        return self.pick([
            f"{x}.{n}" if not x[0].isdigit() and x[0] != "-" else f"({x}).{n}",
            f"getattr({x}, {n!r})",
            f"getattr({x}, Liar({n!r}))",
            f"imp('operator').attrgetter({n!r})({x})",
            f"imp('operator').attrgetter({n + '.' + self.name()!r})({x})",
            f"imp('operator').methodcaller('__getattribute__', {n!r})({x})",
            f"object.__getattribute__({x}, {n!r})",
            f"type.__getattribute__({x}, {n!r})",
            f"type({x}).__getattribute__({x}, {n!r})",
            f"super(type({x}), {x}).__getattribute__({n!r})",
            f"vars(type({x}))[{n!r}].__get__({x})",
            f"vars(type({x}))[{n!r}].__get__({x}, type({x}))",
            f"type({x}).__dict__[{n!r}]",
            f"list(map(getattr, [{x}], [{n!r}]))[0]",
            f"imp('functools').reduce(getattr, [{n!r}, {self.name()!r}], {x})",
            f"failed('{{0.{n}.zzz}}', {x})",
            f"failed('{{0.{n}[zzz]}}', {x})",
            f"imp('string').Formatter().get_field('0.{n}', ({x},), {{}})[0]",
            f"imp('inspect').getattr_static({x}, {n!r})",
            f"by_match({x}, {n!r})",
            f"by_position({x}, {n!r})",
            f"by_import({x}, {n!r})",
            f"t'{{{x}.{n}}}'.interpolations[0].value",
            f"imp('types').DynamicClassAttribute(lambda s: s.{n}).__get__({x})",
            f"hasattr({x}, {n!r}) and dir({x})",
            *[f"some_attr({x}, {self.random.randrange(10**6)})"] * 8,
        ])

    def write(self):
        x, n, y = self.var(), self.name(), self.var()
        return self.pick([
            f"setattr({x}, {n!r}, {y})",
            f"object.__setattr__({x}, {n!r}, {y})",
            f"type.__setattr__({x}, {n!r}, {y})",
            f"delattr({x}, {n!r})",
            f"vars(type({x}))[{n!r}].__set__({x}, {y})",
            f"vars(type({x}))[{n!r}].__delete__({x})",
            f"vars({x}).update({{{n!r}: {y}}})",
            f"vars({x}).__setitem__({n!r}, {y})",
            f"{x}.__dict__.__ior__({{{n!r}: {y}}})",
            f"{x}.__setstate__({{{n!r}: {y}}})",
            f"augment({x}, {n!r}, {y})",
            f"imp('operator').setitem({x}, {n!r}, {y})",
        ])

    def call(self):
        return self.pick([
            f"{self.pick(FUNCTIONS)}({self.arguments()})",
            f"call({self.var()}, {self.arguments()})",
            f"call({self.var()}, {self.arguments()})",
            f"call(getattr({self.var()}, {self.name()!r}), {self.arguments()})",
            f"call(getattr({self.var()}, {self.name()!r}), {self.arguments()})",
            f"some_call(imp({self.pick(MODULES)!r}), {self.random.randrange(10**6)})",
            f"some_call({self.var()}, {self.random.randrange(10**6)})",
            f"host_call(lambda: {self.var()})",
            f"host_show({self.arguments()})",
        ])

    def operate(self):
        x, y = self.var(), self.var()
        return self.pick([f"{x} {op} {y}" for op in
                          ("+", "-", "*", "%", "|", "&", "^", "==", "<", "in", "is", "and", "@", "//", "<<", "**")] + [
            f"{x}[{y}]", f"{x}[{self.name()!r}]", f"{x}[0]", f"{x}[:]", f"({x},) * 3", f"-{x}", f"not {x}", f"[*{x}]",
            f"{{**{x}}}", f"list({x})", f"dict({x})", f"f'{{{x}!r:>{self.random.randrange(50)}}}'", f"'%s' % ({x},)",
            f"'{{0!r}}'.format({x})", f"{x}.format({y})", f"sorted([{x}, {y}], key=id)", f"hash({x})", f"len({x})",
            f"[q for q in {x}]", f"{{q: q for q in {x}}}", f"isinstance({x}, {y})", f"memoryview({x})"])

    def collect(self):
        x, y = self.var(), self.var()
        return self.pick([
            f"imp('gc').{self.pick(['collect', 'get_objects', 'freeze', 'unfreeze', 'get_stats', 'get_count'])}()",
            f"imp('gc').get_referents({x})", f"imp('gc').get_referrers({x})", f"imp('gc').is_tracked({x})",
            f"imp('gc').callbacks.append({x})", f"imp('gc').set_threshold({self.number()})", "imp('gc').garbage",
            f"imp('weakref').getweakrefs({x})", f"imp('weakref').ref({x}, {y})", f"imp('weakref').ref({x})()",
            f"imp('weakref').proxy({x})", f"imp('weakref').finalize({x}, {y})", f"imp('weakref').WeakMethod({x})",
            f"imp('weakref').WeakValueDictionary({{1: {x}}})", f"imp('atexit').register({x})",
            f"dying({x})", f"dying_cycle({x})", f"reviving({x})"])

    def copying(self):
        x = self.var()
        return self.pick([
            f"imp('copy').copy({x})", f"imp('copy').deepcopy({x})", f"imp('copy').replace({x})",
            f"{x}.__reduce__()", f"{x}.__reduce_ex__({self.pick('0123456')})", f"imp('copyreg').__reduce_ex__({x}, 0)",
            f"object.__reduce_ex__({x}, 2)", f"rebuilt({x})", f"imp('copyreg').dispatch_table", f"{x}.__getstate__()",
            f"imp('pickle').loads(imp('pickle').dumps({x}))", f"imp('marshal').dumps({x})",
            f"imp('copyreg').pickle(Plain, {x})", f"Reduces({x})", f"imp('copy').copy(Reduces(({x}, ({self.var()},))))",
            f"object.__reduce_ex__(Reduces({x}), 4)", f"imp('copyreg').__newobj__({x})",
            f"imp('copyreg')._reconstructor({x}, {self.pick(TYPES)}, {self.var()})"])

    def evaluate(self):
        body = self.pick([self.read, self.write, self.operate, self.call])()
        names = self.pick(["{}", "{'__builtins__': {}}", "{'__builtins__': __builtins__}", "globals()", "dict(globals())",
                           "Missing(globals())", f"{{'__builtins__': {self.var()}}}", "{'__builtins__': None}",
                           "vars(imp('builtins'))", "imp('json').__dict__", f"{self.var()}",
                           "{'__builtins__': Missing(globals())}"])
        local = self.pick(["", "", ", {}", ", Missing(globals())", f", {self.var()}", ", imp('types').MappingProxyType({})"])
        return self.pick([
            f"eval({body!r}, {names}{local})",
            f"exec({'x = ' + body!r}, {names}{local})",
            f"eval(compile({body!r}, {self.pick(['<guest>', '/etc/passwd', '<frozen importlib._bootstrap>', '__init__'])!r}, "
            f"'eval', {self.pick(['0', '1024', '8192', '33792', '16384'])}), globals())",
            f"imp('types').FunctionType(compile({body!r}, 'f', 'eval'), {names})()",
            f"imp('types').FunctionType({self.var()}.__code__, {names}, closure={self.pick(['None', '()', 'fun.__closure__'])})",
            f"compile({self.var()}, 'f', {self.pick(['exec', 'eval', 'single', 'func_type'])!r}, {self.number()})",
            f"eval(compile(imp('ast').parse({body!r}, mode='eval'), 'f', 'eval'))",
            f"imp('types').CodeType(*[{self.number()}] * {self.pick(['16', '17', '18'])})",
            f"fun.__code__.replace({self.pick(['co_consts', 'co_code', 'co_name', 'co_flags', 'co_stacksize', 'co_names'])}="
            f"{self.var()})",
            f"imp('typing').get_type_hints({self.var()}, {names})",
            f"imp('typing').ForwardRef({body!r}).evaluate(globals={names})",
            f"imp('inspect').signature({self.var()}, eval_str=True)",
            f"imp('annotationlib').get_annotations({self.var()}, format={self.pick('1234')})",
            f"imp('annotationlib').call_annotate_function({self.var()}, {self.pick('1234')}, owner={self.var()})",
            f"imp('timeit').timeit({body!r}, number=1)",
            f"imp('code').InteractiveInterpreter({names}).runsource({body!r})",
        ])

    def hooks(self):
        x = self.var()
        return self.pick([
            f"imp('sys').{self.pick(['settrace', 'setprofile', 'set_asyncgen_hooks', 'addaudithook', 'call_tracing'])}({x})",
            f"imp('sys').set_asyncgen_hooks({x}, {self.var()})", f"imp('sys').set_asyncgen_hooks(firstiter={x})",
            f"imp('sys').set_coroutine_origin_tracking_depth({self.pick('0125')})", "imp('sys').exc_info()",
            f"imp('sys').setrecursionlimit({self.number()})", f"imp('sys')._getframe({self.pick('012345')})",
            f"setattr(imp('sys'), {self.pick(['excepthook', 'unraisablehook', 'displayhook', 'stdout', 'stderr', 'modules', 'path', 'meta_path', 'path_hooks', 'breakpointhook'])!r}, {x})",
            f"imp('sys').excepthook({x}, {self.var()}, {self.var()})", f"imp('sys').unraisablehook({x})",
            "imp('sys')._current_frames()", "imp('sys').monitoring", f"imp('sys').modules.__setitem__({self.pick(MODULES)!r}, {x})",
            f"imp('sys').modules.pop({self.pick(MODULES)!r})", f"imp('sys').intern({x})", "breakpoint()",
            f"imp('warnings').warn({x})", f"imp('warnings').showwarning({x}, Warning, 'f', 1)",
            f"imp('threading').Thread(target={x}).start()", f"imp('signal').signal(2, {x})",
            f"imp('codecs').lookup({x})", f"imp('codecs').register({x})", f"imp('codecs').register_error('e', {x})",
            f"'\\ud800'.encode('ascii', {x})", f"imp('io').open({x})", f"open({self.pick(['CANARY_FILE', 'DROP_FILE', '0', '1'])}, "
            f"{self.pick(['r', 'w', 'rb', 'a+'])!r})", f"imp('linecache').getlines(CANARY_FILE)",
            f"imp('importlib').import_module({self.pick(MODULES)!r})", f"__import__({self.pick(MODULES)!r}, fromlist=[{x}])",
            f"imp('importlib').reload({x})", "imp('os').environ", f"imp('os').{self.pick(['listdir', 'stat', 'system', 'getcwd', 'popen', 'fork'])}()"])

    def block_frames(self):
        x, n = self.var(), self.name()
        return self.pick([
            ["g = nested()", "next(g)", f"r = [g.gi_frame, g.gi_yieldfrom, {x}]", "g.gi_frame.f_locals['a'] = r",
             f"return g.gi_frame.{self.pick(['f_back', 'f_locals', 'f_generator', 'clear()', 'f_globals', 'f_code'])}"],
            ["try:", f"  [].zzz", "except AttributeError as e:", "  tb = e.__traceback__", f"  tb.tb_next = {x}",
             f"  return tb.{n}"],
            ["f = frame()", f"f.f_lineno = {self.number()}", "return f.f_lineno"],
            ["f = frame()", f"f.f_trace = {x}", "f.f_trace_opcodes = True", "return f.f_trace"],
            ["try:", f"  raise boom() from {x}", "except BaseException as e:",
             f"  return e.with_traceback({self.var()}).{n}"],
            ["try:", "  1/0", "finally:", f"  return imp('sys').exception().{n}"],
            ["f = frame()", f"f.f_locals[{self.pick(['x', 'seen', 'f', 'zzz'])!r}] = {x}", "f.clear()", "return f.f_locals"],
            ["a = []", "def inner():", "  a.append(imp('sys')._getframe())", "  yield a", "list(inner())",
             f"return a[0].{n}"],
            [f"return imp('types').TracebackType({x}, frame(), {self.number()}, {self.number()})"],
            ["c = fed_coro()", f"return (c.cr_frame, c.cr_await, c.cr_origin, {x}.{n})"],
        ])

    def block_class(self):
        x, n = self.var(), self.name()
        base = self.pick(["object", "type", "Plain", "Slotted", "Meta", "Exception", "dict", "str", "int", "tuple", x,
                          f"type({x})", "imp('abc').ABC", "imp('enum').Enum", "imp('typing').Protocol",
                          "imp('collections').UserDict", f"Entries({self.var()})", "host_add", "HostBox", "HostAccount",
                          "type(host_vault)"])
        meta = self.pick(["", "", "", ", metaclass=Meta", ", metaclass=imp('abc').ABCMeta", f", metaclass={self.var()}",
                          ", zzz=1"])
        return self.pick([
            [f"class C({base}{meta}):", f"  {n} = {self.var()}", f"  def method(self): return {x}", "return C"],
            [f"class C({base}{meta}):", f"  __slots__ = ({n!r}, 'a')", "c = C()", f"c.a = {x}", "return c"],
            [f"class C({base}{meta}):", f"  def {n}(self, *a, **k): return {self.var()}",
             "c = C()", f"return [c, getattr(c, {n!r}), {self.pick(['str(c)', 'c == 1', 'c()', 'list(c)', 'hash(c)', 'c[0]', 'c.zzz', 'len(c)', 'bool(c)', 'c + c', 'imp(chr(99) + chr(111) + chr(112) + chr(121)).copy(c)'])}]"],
            [f"return type('C', ({base},), {{{n!r}: {x}}})"],
            [f"return type({self.var()})('C', ({base},), {{{n!r}: {x}}})"],
            [f"c = Plain()", f"c.__class__ = {self.pick(['Sub', 'Slotted', 'dict', f'type({x})', x])}", f"return c.{n}"],
            [f"class C(Plain): pass", f"C.__bases__ = ({base},)", f"return C().{n}"],
            ["class C:", f"  def __init_subclass__(cls, **k): keep(cls); keep(k); keep({x})", "class D(C, a=1): pass",
             "return D"],
            ["class N:", f"  def __set_name__(self, owner, name): keep(owner); setattr(owner, {n!r}, {x})",
             "class D: q = N()", "return D"],
            ["class M(type):", f"  def __prepare__(name, bases, **k): return {self.pick([x, 'Missing(globals())', '{}'])}",
             f"  def mro(cls): return {self.pick(['[cls, object]', f'[cls, {x}, object]', '[]', 'type.mro(cls)', f'[{x}]'])}",
             "class C(metaclass=M):", f"  a = {x}", "  def f(self): return super().__getattribute__('a')",
             "return C().f()"],
            ["class D:", f"  def __get__(self, o, t=None): keep(o); keep(t); return {x}",
             f"  def __set__(self, o, v): keep(o); return {x}", f"class C: {n} = D()", "c = C()",
             f"c.{n} = {self.var()}", f"return c.{n}"],
            ["import dataclasses, enum" if self.chance(50) else "import typing",
             f"return {self.pick(['dataclasses.make_dataclass', 'enum.Enum', 'typing.NamedTuple'])}('C', {x})"],
            [f"@imp('dataclasses').dataclass({self.pick(['', 'slots=True', 'frozen=True', 'order=True', 'slots=True, weakref_slot=True'])})",
             "class C:", "  a: int = 1", f"  {n}: {x} = {self.number()}", "return C()"],
            ["class C[T: (int, str) = int]:", f"  type A[U] = {x}", "  def f[V](self, x: T) -> V: ...",
             f"return [C.__type_params__[0].{n}, C.A.__value__, C.f.__annotate__(1)]"],
        ])

    def block_async(self):
        x = self.var()
        kinds = ["ValueError", "GeneratorExit", "StopIteration(1)", "StopAsyncIteration", x]
        return self.pick([
            ["a = agen()", f"step = a.asend({x if self.chance(30) else 'None'})", "r = drive(step)",
             f"return [r, drive(a.{self.pick(['aclose()', f'athrow({self.pick(kinds)})', 'asend(1)', '__anext__()'])}), a.ag_frame]"],
            ["async def f():", f"  async for q in agen(): keep(q)", f"  async with Async({x}) as y: keep(y)",
             "  return [z async for z in agen()]", "return drive(f())"],
            ["g = gen()", "next(g)", f"return g.{self.pick([f'throw({self.pick(kinds)})', 'close()', f'send({x})'])}"],
            ["c = coro()", f"return [c.{self.pick([f'throw({self.pick(kinds)})', 'close()', f'send({x})', '__await__()'])}, c.cr_frame]"],
            ["def f():", f"  r = yield from {x}", "  return r", "return list(f())"],
            ["async def f():", f"  return await {x}", "return drive(f())"],
            ["async def f():", f"  await imp('asyncio').sleep(0)", f"  return imp('asyncio').current_task().{self.name()}",
             "return imp('asyncio').run(f())"],
            ["g = gen()", f"keep(g.gi_frame)", "g.gi_frame.f_locals['g'] = g", "next(g)", "del g", "return imp('gc').collect()"],
            ["a, b = agen(), agen()", "x = a.asend(None)", "keep(x)", "try: x.send(None)", "except BaseException as e: keep(e)",
             "y = a.asend(None)", f"return [drive(y), drive(x), drive(a.athrow({self.pick(kinds)}))]"],
            ["@imp('contextlib').contextmanager", "def cm():", f"  yield keep(imp('sys')._getframe())", "with cm() as f:",
             f"  return f.{self.name()}"],
            ["@imp('types').coroutine", "def f():", f"  r = yield {x}", "  return r", "return drive(f())"],
        ])

    def block_dying(self):
        x = self.var()
        body = self.pick([[f"    keep({x})"], ["    POOL.append(self)"], ["    while True: pass"], ["    raise boom()"],
                          ["    imp('gc').collect()"], [f"    {self.read()}"], ["    boom().__traceback__.tb_frame.f_locals"],
                          ["    keep(imp('sys')._getframe(1))"], ["    keep(imp('sys').exception())"],
                          ["    self.__class__ = Plain"], ["    Dies()"]])
        use = self.pick(["Dies()", "[Dies() for _ in range(5)]", "d = Dies(); d.self = d; del d; imp('gc').collect()",
                         "imp('weakref').ref(Dies(), keep)", "list(map(lambda _: Dies(), range(9)))",
                         "imp('functools').reduce(lambda a, b: Dies(), range(9))", "sorted([3, 1, 2], key=lambda k: Dies() and k)",
                         "{Dies(): 1}.clear()", "gen_with(Dies())", "imp('contextvars').ContextVar('c').set(Dies())"])
        return ["class Dies:", "  def __del__(self):", *body, use, "return 1"]

    def block_mutating(self):
        """Containers that change while C code goes through them."""
        hook = self.pick(["__eq__", "__lt__", "__hash__", "__index__", "__len__", "__iter__", "__next__", "__repr__", "__getitem__",
                          "__contains__", "__bool__", "__length_hint__", "__float__", "__format__", "__str__", "__getattr__"])
        spoil = self.pick(["box.clear()", "box.append(box)", "del box[:]", "box.extend(range(1000))", "imp('gc').collect()",
                           "boom()", "Evil.__class__ = type", f"keep({self.var()})", "box.__init__()", "delattr(Evil, HOOK)"])
        answer = self.pick(["True", "False", "1", "0", "NotImplemented", "'x'", "iter([])", "self", "None", "2**62", "0.5"])
        use = self.pick(["box.index(3)", "box == box[:]", "sorted(box)", "max(box)", "sum(box)", "repr(box)", "bytes(box)",
                         "set(box)", "dict.fromkeys(box)", "box.sort()", "box.remove(9)", "box.count(9)", "tuple(box)",
                         "', '.join(box)", "bytearray(8)[box[0]:]", "[1, 2, 3][box[0]]", "'%d' % box[0]", "range(box[0])",
                         "imp('struct').pack('3i', *box)", "imp('heapq').heapify(box)", "imp('bisect').insort(box, box[0])",
                         "imp('collections').deque(box).index(7)", "imp('itertools').islice([1], box[0])", "imp('json').dumps(box)",
                         "box[box[0]:box[1]]", "box * box[0]", "{e: e for e in box}", "memoryview(bytearray(9))[box[0]]",
                         "imp('copy').deepcopy(box)", "imp('array').array('i', box)", "imp('functools').reduce(max, box)",
                         "box[0] in {1, 2, box[1]}", "f'{box[0]:>{box[1]}}'", "list(zip(box, box))", "imp('math').prod(box)",
                         "imp('random').choice(box)", "imp('re').sub('a', box[0], 'aaa')", "'aaa'.translate(box[0])",
                         "imp('decimal').Decimal(box[0])", "int(box[0])", "imp('statistics').mean(box)", "imp('operator').countOf(box, 1)"])
        return ["box = []", f"HOOK = {hook!r}", "class Evil:", f"  def {hook}(self, *a):", f"    {spoil}",
                f"    return {answer}", "box.extend([Evil(), Evil(), Evil()])", f"return {use}"]

    def statement(self):
        """Adds one."""
        number = self.count
        kind = self.random.randrange(100)
        if kind < 58:
            make = self.pick([self.read] * 7 + [self.write] * 3 + [self.call] * 5 + [self.operate] * 2 + [self.collect] * 2 +
                             [self.copying] * 2 + [self.evaluate] * 3 + [self.hooks] * 2 + [self.atom] * 2)
            lines = [f"v{number} = t(lambda: {make()})"]
        elif kind < 62:
            lines = [f"v{number} = walk({self.var()}, {self.random.randrange(10**6)})"]
        else:
            body = self.pick([self.block_frames] * 2 + [self.block_class] * 4 + [self.block_async] * 3 +
                             [self.block_dying] + [self.block_mutating] * 3)()
            lines = [f"def s{number}():", *("  " + line for line in body), f"v{number} = t(s{number})"]
        self.statements.append("\n".join(lines))
        self.count += 1


def limits(rng):
    """Of one program in five: small ones, so that some limit ends it amid what it does."""
    if rng.randrange(5):
        return ""
    return rng.choice([f"steps={rng.choice([300, 1000, 3000, 10000, 30000])}", f"memory={rng.choice([2, 4, 8])}000000",
                       "time=30", "recursion=60", "output=200", "source=100"])


def program(seed):
    """(limits, statements) of the program that `seed` stands for."""
    made = Program(seed)
    for _ in range(made.random.randrange(8, 45)):
        made.statement()
    made.statements.append(f"finish({made.random.randrange(10**6)})")
    return limits(made.random), made.statements


def text(limit, statements):
    first = f"# limits: {limit}\n" if limit else ""
    return first + "\n".join(statements) + "\n"
