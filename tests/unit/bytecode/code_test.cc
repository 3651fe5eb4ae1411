// bytecode/code.cc: how long an instruction is, what it is called, and that a Code goes without a trace.
#include "bytecode/code.h"

#include <doctest/doctest.h>

#include <cstring>
#include <set>
#include <string>
#include <utility>

using namespace pynterp::bytecode;

namespace {
constexpr Op kAll[] = {
#define OPCODE(name, fields, extra, meaning) Op::name,
#include "bytecode/opcodes.def"
};
}  // namespace

TEST_CASE("fixed words") {
  CHECK(ExtraWords({Op::Nop, 0, 0, 0, 0}) == 0);
  CHECK(ExtraWords({Op::LoadGlobal, 0, 0, 9, 9}) == 2);
  CHECK(ExtraWords({Op::LoadAttr, 0, 0, 9, 9}) == 3);
  CHECK(ExtraWords({Op::LoadMethod, 0, 0, 9, 9}) == 4);
  CHECK(ExtraWords({Op::ForIter, 0, 0, 9, 9}) == 1);
}

TEST_CASE("a form has the layout of its base, and follows the order the loop counts by") {
  for (Op op : kAll) {
    CAPTURE(OpName(op));
    const Op base = BaseOp(op);
    CHECK(BaseOp(base) == base);
    CHECK(std::string(OpFields(op)) == OpFields(base));
    CHECK(HasJumpWord(op) == HasJumpWord(base));
    CHECK(ExtraWords({op, 0, 0, 2, 0}) == ExtraWords({base, 0, 0, 2, 0}));
  }
  // What dies, then where the result goes; Py_LT ... Py_GE.
  const auto after = [](Op op, int n) { return static_cast<Op>(static_cast<int>(op) + n); };
  for (const auto& [first, last] : {std::pair{Op::AddFloat, Op::AddFloatSetBC},
                                    {Op::SubFloat, Op::SubFloatSetBC},
                                    {Op::MulFloat, Op::MulFloatSetBC},
                                    {Op::TrueDivFloat, Op::TrueDivFloatSetBC}}) {
    CHECK(after(first, 4 + (kConsumeB | kConsumeC)) == last);
    CHECK(std::string(OpName(after(first, kConsumeB))) == std::string(OpName(first)) + "B");
    CHECK(std::string(OpName(after(first, kConsumeC))) == std::string(OpName(first)) + "C");
  }
  CHECK(after(Op::JumpIfLt, Py_LE) == Op::JumpIfLe);
  CHECK(after(Op::JumpIfLt, Py_EQ) == Op::JumpIfEq);
  CHECK(after(Op::JumpIfLt, Py_NE) == Op::JumpIfNe);
  CHECK(after(Op::JumpIfLt, Py_GT) == Op::JumpIfGt);
  CHECK(after(Op::JumpIfLt, Py_GE) == Op::JumpIfGe);
  CHECK(after(Op::JumpIfLtI, Py_GE) == Op::JumpIfGeI);
}

TEST_CASE("operand lists: four to a word") {
  const int words[] = {0, 1, 1, 1, 1, 2, 2, 2, 2, 3};
  for (uint16_t n = 0; n < 10; ++n) {
    CAPTURE(n);
    CHECK(ExtraWords({Op::BuildTuple, 0, 0, n, 0}) == words[n]);
    CHECK(ExtraWords({Op::Unpack, 0, 0, n, 7}) == words[n]);
  }
}

TEST_CASE("operand lists: what goes before the counted ones") {
  // callable and self; with names, one more; the starred target, and those after it
  CHECK(ExtraWords({Op::Call, 0, 0, 2, 0}) == 1 + kCallCacheWords);
  CHECK(ExtraWords({Op::CallFunction, 0, 0, 3, 0}) == 2 + kCallCacheWords);
  CHECK(ExtraWords({Op::CallKw, 0, 0, 1, 0}) == 1);
  CHECK(ExtraWords({Op::CallKw, 0, 0, 2, 0}) == 2);
  CHECK(ExtraWords({Op::UnpackEx, 0, 0, 1, 2}) == 1);
  CHECK(ExtraWords({Op::UnpackEx, 0, 0, 2, 2}) == 2);
  CHECK(ExtraWords({Op::UnpackEx, 0, 0, 0, 0}) == 1);
}

TEST_CASE("every opcode has a name of its own and three fields") {
  std::set<std::string> names;
  for (Op op : kAll) {
    const std::string fields = OpFields(op);
    CAPTURE(OpName(op));
    CHECK(names.insert(OpName(op)).second);
    CHECK(fields.size() == 3);
    CHECK(fields.find_first_not_of("drRlkni-J") == std::string::npos);
    // J takes the place of b and c.
    if (fields.find('J') != std::string::npos) CHECK(fields.substr(1) == "J-");
  }
  CHECK(std::string(OpName(Op::Nop)) == "Nop");
  CHECK(std::string(OpName(Op::Event)) == "Event");
  CHECK(std::string(OpFields(Op::AddI)) == "dri");
}

TEST_CASE("an instruction is one word, the jump field its upper half") {
  Instruction i{Op::JumpIfTrue, 0, 1, 0, 0};
  const int32_t displacement = -70000;
  std::memcpy(reinterpret_cast<char*>(&i) + 4, &displacement, 4);
  CHECK(i.a == 1);
  CHECK(static_cast<int32_t>(i.b | static_cast<uint32_t>(i.c) << 16) == displacement);
}

TEST_CASE("nothing is freed without complaint") { Free(nullptr); }
