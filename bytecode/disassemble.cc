#include "bytecode/disassemble.h"

#include <cstdio>
#include <cstring>

namespace pynterp::bytecode {
namespace {

constexpr int kOperandList = 9;

struct Row {
  const char* name;
  const char* fields;
  int extra;
  const char* meaning;
};
constexpr Row kRows[] = {
#define OPCODE(name, fields, extra, meaning) {#name, fields, extra, meaning},
#define FORM(name, base, fields, extra, meaning) {#name, fields, extra, "form of " #base ": " meaning},
#include "bytecode/opcodes.def"
};

std::string Text(PyObject* o) {
  if (o == nullptr) return "?";
  if (PyCode_Check(o)) {
    PyObject* name = reinterpret_cast<PyCodeObject*>(o)->co_name;
    return std::string("<code ") + PyUnicode_AsUTF8(name) + ">";
  }
  // A set's own order depends on the process's hash seed.
  PyObject* sorted = PyFrozenSet_CheckExact(o) && PySet_GET_SIZE(o) > 0 ? PySequence_List(o) : nullptr;
  if (sorted != nullptr && PyList_Sort(sorted) < 0) PyErr_Clear();
  PyObject* repr = sorted != nullptr ? PyUnicode_FromFormat("frozenset(%R)", sorted) : PyObject_Repr(o);
  Py_XDECREF(sorted);
  const char* utf8 = repr != nullptr ? PyUnicode_AsUTF8(repr) : nullptr;
  std::string text = utf8 != nullptr ? utf8 : "?";
  PyErr_Clear();
  Py_XDECREF(repr);
  if (text.size() > 40) text = text.substr(0, 37) + "...";
  return text;
}

std::string Register(const Code* code, uint32_t reg) {
  if (reg == kNoReg) return "-";
  if (reg >= code->nlocals) return "t" + std::to_string(reg - code->nlocals);
  PyObject* name = PyTuple_GET_ITEM(code->code->co_localsplusnames, reg);
  return PyUnicode_AsUTF8(name);
}

std::string Field(const Code* code, char kind, uint32_t value) {
  switch (kind) {
    case 'd':
    case 'r':
    case 'R':
    case 'l': return Register(code, value);
    case 'k': return Text(PyTuple_GET_ITEM(code->code->co_consts, value));
    case 'n': return "." + std::string(PyUnicode_AsUTF8(PyTuple_GET_ITEM(code->code->co_names, value)));
    case 'i': return std::to_string(static_cast<int16_t>(value));
    default: return "";
  }
}

std::string Operand(const Code* code, uint16_t operand) {
  if (operand == kNoReg) return "-";
  if (operand & kConstOperand) return Text(PyTuple_GET_ITEM(code->code->co_consts, operand & 0x7fff));
  return Register(code, operand);
}

const char* const kComparisons[] = {"<", "<=", "==", "!=", ">", ">="};

std::string FlagText(const Instruction& ins) {
  std::string out;
  const Op op = BaseOp(ins.op);
  if (op == Op::Call || op == Op::CallKw || op == Op::ReturnK) return out;
  if (op == Op::Compare || op == Op::JumpIfCmp || op == Op::JumpIfCmpI) {
    const int cmp = (ins.flags >> kCmpShift) & 7;
    out += std::string(" ") + (cmp < 6 ? kComparisons[cmp] : "?");
  }
  const bool sense = op == Op::JumpIfCmp || op == Op::JumpIfCmpI || op == Op::JumpIfIs || op == Op::JumpIfContains;
  if (sense) out += ins.flags & kSense ? " when true" : " when false";
  else if ((op == Op::Is || op == Op::Contains) && (ins.flags & kSense)) out += " not";
  else if (ins.flags & kInplace) out += " inplace";
  if (ins.flags & (kConsumeA | kConsumeB | kConsumeC)) {
    out += " drops ";
    if (ins.flags & kConsumeA) out += "a";
    if (ins.flags & kConsumeB) out += "b";
    if (ins.flags & kConsumeC) out += "c";
  }
  return out;
}

}  // namespace

std::string DisassembleInstruction(const Code* code, uint32_t at) {
  const Instruction& ins = code->ins[at];
  const Row& row = kRows[static_cast<int>(ins.op)];
  std::string line = row.name;
  line.resize(line.size() < 20 ? 20 : line.size() + 1, ' ');
  const uint16_t values[3] = {ins.a, ins.b, ins.c};
  std::string args;
  for (int i = 0; i < 3; ++i) {
    std::string text;
    if (row.fields[i] == 'J') {
      int32_t displacement;
      std::memcpy(&displacement, reinterpret_cast<const char*>(&ins) + 4, 4);
      text = "@" + std::to_string(static_cast<int64_t>(at) + displacement);
    } else {
      // A constant's index takes the free field behind it when it needs more than 16 bits.
      const uint32_t high = ins.op == Op::LoadK && i == 1 ? static_cast<uint32_t>(ins.c) << 16 : 0;
      text = Field(code, row.fields[i], values[i] | high);
    }
    if (!text.empty()) args += (args.empty() ? "" : ", ") + text;
  }
  if (HasJumpWord(ins.op)) {
    int64_t displacement;
    std::memcpy(&displacement, &code->ins[at + 1], 8);
    args += (args.empty() ? "@" : ", @") + std::to_string(static_cast<int64_t>(at) + displacement);
  }
  if (row.extra == kOperandList) {
    const auto* list = reinterpret_cast<const uint16_t*>(&code->ins[at + 1]);
    args += " [";
    for (int i = 0; i < OperandCount(ins); ++i) args += (i ? ", " : "") + Operand(code, list[i]);
    args += "]";
  }
  return line + args + FlagText(ins);
}

namespace {

// What the program wrote and what CPython's compiler folded; operands name them by their text.
std::string Constants(PyObject* consts) {
  std::string out;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(consts); ++i) {
    char prefix[40];
    std::snprintf(prefix, sizeof prefix, "  const %5d  ", static_cast<int>(i));
    out += prefix + Text(PyTuple_GET_ITEM(consts, i)) + "\n";
  }
  return out;
}

// The exception table, its stack units said as instructions. A region whose instructions were all folded is empty.
std::string Handlers(const Code* code) {
  std::string out;
  for (uint32_t h = 0; h < code->num_handlers; ++h) {
    const Handler& handler = code->handlers[h];
    uint32_t first = Code::kNoPc, last = 0;
    for (uint32_t at = 0; at < code->count; at += 1 + static_cast<uint32_t>(ExtraWords(code->ins[at]))) {
      const auto unit = static_cast<uint32_t>(code->units[at] - _PyCode_CODE(code->code));
      if (unit < handler.start || unit >= handler.end) continue;
      if (first == Code::kNoPc) first = at;
      last = at;
    }
    const std::string range = first == Code::kNoPc ? "nothing" : std::to_string(first) + "-" + std::to_string(last);
    out += "  handler      " + range + " to @" + std::to_string(code->unit_to_pc[handler.target]) + ", keeps " +
           std::to_string(handler.depth) + (handler.lasti ? " and the position" : "") + "\n";
  }
  return out;
}

}  // namespace

std::string Disassemble(const Code* code) {
  PyCodeObject* co = code->code;
  std::string out = std::string("code ") + PyUnicode_AsUTF8(co->co_qualname) + "  locals " +
                    std::to_string(code->nlocals) + ", temporaries " + std::to_string(code->nregs - code->nlocals) +
                    "\n";
  int line = -2;
  for (uint32_t at = 0; at < code->count; at += 1 + static_cast<uint32_t>(ExtraWords(code->ins[at]))) {
    const int here = PyCode_Addr2Line(
        co, static_cast<int>(code->units[at] - _PyCode_CODE(co)) * static_cast<int>(sizeof(_Py_CODEUNIT)));
    char prefix[40];
    std::snprintf(prefix, sizeof prefix, here == line ? "        %5u  " : "  %4d  %5u  ",
                  here == line ? at : static_cast<uint32_t>(here), at);
    out += prefix + DisassembleInstruction(code, at) + "\n";
    line = here;
  }
  return out + Handlers(code) + Constants(co->co_consts);
}

std::string OpcodeReference() {
  std::string out =
      "# Bytecode\n\nGenerated from `bytecode/opcodes.def` by `pynterp-run --opcodes`; a test fails when it is "
      "stale.\n\n"
      "An instruction is one 64-bit word: opcode, flags, and three 16-bit fields a, b, c; some are followed by words.\n"
      "Fields: d destination register, r source register, R source register or none, l local, k constant, n name,\n"
      "i immediate, J jump, - unused. Words: caches, jump targets, operand lists (list).\n\n"
      "| opcode | fields | words | meaning |\n|---|---|---|---|\n";
  for (const Row& row : kRows) {
    out += std::string("| ") + row.name + " | " + row.fields + " | " +
           (row.extra == kOperandList ? "list" : std::to_string(row.extra)) + " | ";
    for (const char* p = row.meaning; *p; ++p) out += *p == '|' ? std::string("\\|") : std::string(1, *p);
    out += " |\n";
  }
  return out;
}

}  // namespace pynterp::bytecode
