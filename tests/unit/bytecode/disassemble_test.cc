// bytecode/disassemble.h: the text of each kind of operand.
#include "bytecode/disassemble.h"

#include <doctest/doctest.h>

#include "tests/unit/lifted.h"

using namespace pynterp::bytecode;
using pynterp::test::Lifted;

TEST_CASE("registers, immediates and names") {
  Lifted f("def f(a, b):\n  c = a + 1\n  c = a - b\n  c = a.name\n  return c\n");
  CHECK(f.Text(Op::AddI) == "AddI                c, a, 1");
  CHECK(f.Text(Op::Sub) == "Sub                 c, a, b");
  CHECK(f.Text(Op::LoadAttr) == "LoadAttr            c, a, .name");
  CHECK(f.Text(Op::Return) == "Return              c");
}

TEST_CASE("negative immediates, constants and their length") {
  Lifted f("def f(a):\n  a = a * -3\n  a = 'x' * 100 if a else ('k', None)\n  return g(a.y, 0.5)\n");
  CHECK(f.Text(Op::MulI) == "MulI                a, a, -3");
  CHECK(f.Text(Op::LoadK).size() < 80);
  CHECK(f.Text(Op::LoadK).ends_with("..."));
  CHECK(f.Text(Op::LoadK, 1).ends_with("('k', None)"));
  CHECK(f.Text(Op::Call).ends_with("[t0, -, t2, 0.5]"));
}

TEST_CASE("jumps name their target") {
  Lifted f("def f(a):\n  if a:\n    return 1\n  while a < 5:\n    a = g(a)\n  for x in a: pass\n");
  const uint32_t branch = f.Position(Op::JumpIfFalse);
  CHECK(f.Text(Op::JumpIfFalse) == "JumpIfFalse         a, @" + std::to_string(f.Next(f.Position(Op::Return))));
  CHECK(branch < f.Position(Op::Return));
  CHECK(f.Text(Op::JumpIfCmpI).find("a, 5, @") != std::string::npos);
  CHECK(f.Text(Op::JumpIfCmpI).ends_with(" < when false"));
  CHECK(f.Text(Op::ForIter).find(", @") != std::string::npos);
}

TEST_CASE("the sense of a fused branch, and of the negated operators") {
  Lifted f("def f(a, b):\n  if a < b or b in a: g()\n  if a is not b: g()\n  return a not in b, a is not b, a is b\n");
  CHECK(f.Text(Op::JumpIfCmp).ends_with(" < when true"));
  CHECK(f.Text(Op::JumpIfContains).ends_with(" when false"));
  CHECK(f.Text(Op::Contains) == "Contains            t0, a, b not");
  CHECK(f.Text(Op::Is).ends_with(" not"));
  CHECK(f.Text(Op::Is, 1) == "Is                  t2, a, b");
}

TEST_CASE("what dies with its reader is named") {
  Lifted f("def f(a, o):\n  o.x = a + a\n  a += o\n  return a\n");
  CHECK(f.Text(Op::StoreAttr) == "StoreAttr           o, t0, .x drops b");
  CHECK(f.Text(Op::Add, 1).ends_with(" inplace"));
}

TEST_CASE("the whole text") {
  Lifted f("def f(a):\n  return -a\n");
  CHECK(Disassemble(f.get()) ==
        "code f  locals 1, temporaries 1\n"
        "     1      0  Resume              0\n"
        "     2      1  Negative            t0, a\n"
        "            2  Return              t0\n"
        "  const     0  None\n");
}

TEST_CASE("handlers are said in instructions") {
  Lifted f("def f(a):\n  try: a()\n  finally: a(1)\n");
  const std::string text = Disassemble(f.get());
  const std::string handler = std::to_string(f.Position(Op::PushExcInfo));
  CHECK(text.find("\n  handler      1-") != std::string::npos);
  CHECK(text.find(" to @" + handler + ", keeps 0\n") != std::string::npos);
  CHECK(text.find("\n  handler      " + handler + "-") != std::string::npos);
  CHECK(text.find(", keeps 1 and the position\n") != std::string::npos);
}

TEST_CASE("a set of constants reads the same in every process") {
  Lifted f("def f(a):\n  return a in {'c', 'a', 'b'}\n");
  CHECK(Disassemble(f.get()).find("frozenset(['a', 'b', 'c'])") != std::string::npos);
}

TEST_CASE("the reference has a row for each opcode and escapes the bars") {
  const std::string text = OpcodeReference();
  size_t rows = 0;
  for (size_t at = text.find("\n| "); at != std::string::npos; at = text.find("\n| ", at + 1)) ++rows;
  size_t opcodes = 0;
#define OPCODE(name, fields, extra, meaning) \
  ++opcodes;                                 \
  CHECK(text.find("\n| " #name " | " fields " | ") != std::string::npos);
#include "bytecode/opcodes.def"
  CHECK(rows == opcodes + 1);  // and the heading
  CHECK(text.find("a = b \\| c") != std::string::npos);
}
