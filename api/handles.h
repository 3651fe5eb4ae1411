// Names for objects that cross the C API: looked up, never followed, so a stale or made-up one is an error and not a
// crash.
//   A NAME  is pointer-sized: kind in bits 0-3, slot in 4-23, generation above. It is odd, so no address of an object
//           looks like one.
//   A SLOT  keeps its generation when it is used again; a name is valid for one generation.
//   OWNS    a share of the object. Get() hands out another, so an object outlives its name while a call uses it.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace pynterp::api {

enum HandleKind : uint64_t {
  kEngineHandle = 1,
  kProgramHandle = 3,
  kSessionHandle = 5,
  kErrorHandle = 7,
  kPolicyHandle = 9
};

template <typename Object, typename Name, HandleKind kKind, uint32_t kSlots = 1u << 20>
class HandleTable {
 public:
  static uint64_t Bits(Name* name) { return reinterpret_cast<uint64_t>(name); }
  static uint32_t SlotOf(Name* name) { return static_cast<uint32_t>(Bits(name) >> 4) & 0xfffff; }

  // RETURNS nullptr when all slots are taken. `on_insert` sees the name before anyone else can use it.
  template <typename OnInsert>
  Name* Insert(std::shared_ptr<Object> object, OnInsert on_insert) {
    std::lock_guard lock(mutex_);
    uint32_t index;
    if (!free_.empty()) {
      index = free_.back();
      free_.pop_back();
    } else {
      if (slots_.size() >= kSlots) return nullptr;
      index = static_cast<uint32_t>(slots_.size());
      slots_.emplace_back();
    }
    Slot& slot = slots_[index];
    Name* name = NameOf(index, slot.generation);
    on_insert(object.get(), name);
    slot.object = std::move(object);
    return name;
  }
  Name* Insert(std::shared_ptr<Object> object) {
    return Insert(std::move(object), [](Object*, Name*) {});
  }

  std::shared_ptr<Object> Get(Name* name) {
    std::lock_guard lock(mutex_);
    Slot* slot = Find(name);
    return slot != nullptr ? slot->object : nullptr;
  }

  // Ends the name. RETURNS the object, or nullptr when the name was not valid.
  std::shared_ptr<Object> Take(Name* name) {
    std::lock_guard lock(mutex_);
    Slot* slot = Find(name);
    if (slot == nullptr) return nullptr;
    ++slot->generation;
    free_.push_back(SlotOf(name));
    return std::move(slot->object);
  }

 private:
  struct Slot {
    std::shared_ptr<Object> object;
    uint64_t generation = 1;
  };

  static Name* NameOf(uint32_t index, uint64_t generation) {
    return reinterpret_cast<Name*>(generation << 24 | uint64_t{index} << 4 | kKind);
  }
  Slot* Find(Name* name) {
    const uint32_t index = SlotOf(name);
    if (index >= slots_.size()) return nullptr;
    Slot* slot = &slots_[index];
    return slot->object != nullptr && NameOf(index, slot->generation) == name ? slot : nullptr;
  }

  std::mutex mutex_;
  std::vector<Slot> slots_;
  std::vector<uint32_t> free_;
};

}  // namespace pynterp::api
