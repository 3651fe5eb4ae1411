// bytecode/verify.h: what the compiler builds is sound, and each kind of damage is found.
#include "bytecode/verify.h"

#include <doctest/doctest.h>

#include <cstring>

#include "bytecode/exception_table.h"
#include "tests/unit/lifted.h"

using namespace pynterp::bytecode;
using pynterp::Value;
using pynterp::test::Lifted;

namespace {

// One of everything the tests damage.
const char kSource[] =
    "def f(a, b, c):\n"
    "  x = a + 1\n"
    "  y = [a, b, 'k']\n"
    "  x.name = y + g(a, b)\n"
    "  for i in y:\n"
    "    if i < a: continue\n"
    "    if i: g(i, k=b)\n"
    "  p, *q = a\n"
    "  try:\n"
    "    x = a.method(g(*b))\n"
    "  except ValueError:\n"
    "    x = a ** b\n"
    "  while x: x = g(a[b:c], 1 < a < c)\n"
    "  return x\n";

std::string Complaint(Lifted& f) {
  std::string error;
  return Verify(f.get(), &error) ? "" : error;
}

// Whether the damaged code is refused for the reason given, at the instruction named.
bool Refused(Lifted& f, const char* reason, const char* instruction = "") {
  const std::string error = Complaint(f);
  CAPTURE(error);
  CHECK(error.find(reason) != std::string::npos);
  CHECK(error.find(instruction) != std::string::npos);
  return !error.empty();
}

void SetJumpWord(Lifted& f, Op op, int64_t displacement) { std::memcpy(&f->ins[f.Position(op) + 1], &displacement, 8); }
void SetJumpField(Lifted& f, Op op, int32_t displacement) {
  std::memcpy(reinterpret_cast<char*>(&f.At(op)) + 4, &displacement, 4);
}
uint16_t* List(Lifted& f, Op op) { return reinterpret_cast<uint16_t*>(&f.At(op) + 1); }

}  // namespace

TEST_CASE("what the compiler builds is sound") {
  for (const char* source :
       {kSource, "async def f(a):\n  async with a as b:\n    yield [x async for x in b]\n",
        "def f(x):\n  match x:\n    case {'a': [1, *r], **k} if r: return r, k\n    case C(y=1): pass\n",
        "def f():\n  try: g()\n  except* E as e: h(e)\n  finally: i()\n",
        "def f(a):\n  def g(): return a\n  x = yield from g\n  del a\n  return f'{x!r:>3}'\n"}) {
    CAPTURE(source);
    Lifted fast(source);
    CHECK(Complaint(fast) == "");
    Lifted traced(source, "f", true);
    CHECK(Complaint(traced) == "");
    Lifted module(source, nullptr);
    CHECK(Complaint(module) == "");
  }
}

TEST_CASE("opcodes") {
  Lifted f(kSource);
  f.At(Op::AddI).op = static_cast<Op>(250);
  CHECK(Refused(f, "no such opcode"));
}

TEST_CASE("registers in fields") {
  for (int field = 0; field < 2; ++field) {
    Lifted f(kSource);
    Instruction& i = f.At(Op::AddI);
    (field == 0 ? i.a : i.b) = static_cast<uint16_t>(f->nregs);
    CHECK(Refused(f, "no such register", "AddI"));
  }
  Lifted f(kSource);
  f.At(Op::Add).c = kNoReg;  // allowed where a row says R only
  CHECK(Refused(f, "no such register", "Add"));
}

TEST_CASE("registers in words") {
  Lifted f(kSource);
  f->ins[f.Position(Op::LoadMethod) + 4].b = 1;
  CHECK(Refused(f, "the word for self", "LoadMethod"));
  Lifted g(kSource);
  const uint64_t word = g->nregs;
  std::memcpy(&g->ins[g.Position(Op::BinarySlice) + 1], &word, 8);
  CHECK(Refused(g, "no such register", "BinarySlice"));
  Lifted h(kSource);
  const uint64_t number = NB_OPARG_LAST + 1;
  std::memcpy(&h->ins[h.Position(Op::BinaryOp) + 1], &number, 8);
  CHECK(Refused(h, "a number out of range", "BinaryOp"));
}

TEST_CASE("locals") {
  Lifted f("def f(c):\n  if c: x = 1\n  return x\n");
  f.At(Op::CheckBound).a = static_cast<uint16_t>(f->nlocals);
  CHECK(Refused(f, "no such local", "CheckBound"));
}

TEST_CASE("constants and names") {
  Lifted f("def f(a):\n  a = 'k'\n  return a.b, len\n");
  f.At(Op::LoadK).b = 99;
  CHECK(Refused(f, "no such constant", "LoadK"));
  Lifted g(kSource);
  g.At(Op::LoadGlobal).b = static_cast<uint16_t>(PyTuple_GET_SIZE(g.co()->co_names));
  CHECK(Refused(g, "no such name", "LoadGlobal"));
  Lifted h(kSource);
  h.At(Op::StoreAttr).c = 0xffff;
  CHECK(Refused(h, "no such name", "StoreAttr"));
}

TEST_CASE("a constant that is not the code object's") {
  Lifted f(kSource);
  const Value owned = f->consts[0];
  f->consts[0] = Value::Int(3);
  CHECK(Refused(f, "constant 0"));
  f->consts[0] = owned;  // the code gives its reference back
}

TEST_CASE("jump fields") {
  for (int32_t displacement : {1 << 20, -(1 << 20)}) {
    Lifted f(kSource);
    SetJumpField(f, Op::JumpBack, displacement);
    CHECK(Refused(f, "does not land", "JumpBack"));
  }
  Lifted f(kSource);  // into the caches of an instruction
  const int64_t cache = static_cast<int64_t>(f.Position(Op::LoadGlobal)) + 1;
  SetJumpField(f, Op::JumpBack, static_cast<int32_t>(cache - f.Position(Op::JumpBack)));
  CHECK(Refused(f, "does not land", "JumpBack"));
}

TEST_CASE("jump words") {
  for (Op op : {Op::ForIter, Op::JumpIfCmp, Op::JumpIfCmpI}) {
    Lifted f("def f(a, b):\n  for x in a:\n    if x < b: return\n    if x == 1: return b\n");
    SetJumpWord(f, op, static_cast<int64_t>(f->count) - f.Position(op));
    CHECK(Refused(f, "does not land", OpName(op)));
  }
}

TEST_CASE("operand lists") {
  Lifted f(kSource);
  List(f, Op::Call)[0] = static_cast<uint16_t>(f->nregs);
  CHECK(Refused(f, "the operand list", "Call"));
  Lifted g(kSource);
  List(g, Op::Call)[0] = kNoReg;
  CHECK(Refused(g, "an operand is missing", "Call"));
  Lifted h(kSource);
  List(h, Op::BuildList)[2] = kConstOperand | 0x700;
  CHECK(Refused(h, "no such constant", "BuildList"));
  Lifted i(kSource);
  List(i, Op::UnpackEx)[1] = kConstOperand;  // nothing can be stored in a constant
  CHECK(Refused(i, "the operand list", "UnpackEx"));
}

TEST_CASE("words past the end") {
  Lifted f(kSource);
  Instruction& last = f->ins[f->count - 1];
  last = {Op::LoadMethod, 0, 0, 0, 0};
  CHECK(Refused(f, "its words run past the end", "LoadMethod"));
  Lifted g(kSource);
  List(g, Op::Call);
  g.At(Op::Call).b = 0x7000;
  CHECK(Refused(g, "its words run past the end", "Call"));
}

TEST_CASE("falling off the end") {
  Lifted f("def f(a):\n  return a\n");
  f.At(Op::Return) = {Op::Nop, 0, 0, 0, 0};
  CHECK(Refused(f, "control falls off the end", "Nop"));
}

TEST_CASE("flags") {
  Lifted f(kSource);
  f.At(Op::AddI).flags |= kConsumeB;  // its b is the parameter a
  CHECK(Refused(f, "consumes a local", "AddI"));
  Lifted g(kSource);
  g.At(Op::LoadGlobal).flags |= kConsumeC;
  CHECK(Refused(g, "not a register it reads", "LoadGlobal"));
  Lifted h(kSource);
  h.At(Op::JumpIfCmp).flags |= 7 << kCmpShift;
  CHECK(Refused(h, "no such comparison", "JumpIfCmp"));
}

TEST_CASE("units and the table of units") {
  Lifted f(kSource);
  f->units[f.Position(Op::Return)] = _PyCode_CODE(f.co()) - 1;
  CHECK(Refused(f, "outside of the code object", "Return"));
  Lifted g(kSource);
  g->units[g.Position(Op::LoadGlobal) + 1] = _PyCode_CODE(g.co()) + Py_SIZE(g.co());
  CHECK(Refused(g, "outside of the code object", "LoadGlobal"));
  Lifted h(kSource);
  h->unit_to_pc[0] = h.Position(Op::LoadGlobal) + 1;
  CHECK(Refused(h, "into the middle of an instruction"));
  Lifted i(kSource);
  i->unit_to_pc[i->num_units] = i->count;
  CHECK(Refused(i, "into the middle of an instruction"));
}

TEST_CASE("handlers") {
  Lifted f(kSource);
  const auto handlers = AllHandlers(f.co());
  REQUIRE(!handlers.empty());
  f->unit_to_pc[handlers[0].target] = Code::kNoPc;
  CHECK(Refused(f, "has no instruction"));
}

TEST_CASE("resume points") {
  Lifted f(kSource);
  REQUIRE(f->num_resume_points > 1);
  f->resume_points[0].pc = f.Position(Op::AddI);
  CHECK(Refused(f, "not at a call"));
  Lifted g(kSource);
  g->resume_points[1].pc = g.Position(Op::Call) + 1;
  CHECK(Refused(g, "not at an instruction"));
  Lifted h(kSource);
  h->resume_points[0].unit = h->num_units;
  CHECK(Refused(h, "outside of the code object"));
  Lifted i(kSource);
  i->resume_points[0].depth = i->nregs;
  CHECK(Refused(i, "no such entries"));
  Lifted j("def f(g, a, b):\n  return g(a, g(b))\n");
  REQUIRE(j->num_resume_points > 0);
  j->resume_entries[0] = {ResumeEntry::kTemp, 0};
  CHECK(Refused(j, "no such temporary"));
}

TEST_CASE("sizes") {
  Lifted f(kSource);
  f->nregs += 1;
  CHECK(Refused(f, "wrong number of registers"));
  Lifted g(kSource);
  g->unit_offset += 8;
  CHECK(Refused(g, "do not lie directly before"));
  Lifted h(kSource);
  h->num_units -= 1;
  CHECK(Refused(h, "wrong number of stack units"));
}
