// api/handles.h: names that go stale instead of dangling.
#include "api/handles.h"

#include <doctest/doctest.h>

#include <set>

namespace {

struct Name;
using Table = pynterp::api::HandleTable<int, Name, pynterp::api::kSessionHandle, 3>;
using OtherTable = pynterp::api::HandleTable<int, Name, pynterp::api::kProgramHandle, 3>;

}  // namespace

TEST_CASE("a name is good until it is taken") {
  Table table;
  Name* name = table.Insert(std::make_shared<int>(7));
  REQUIRE(name != nullptr);
  CHECK(*table.Get(name) == 7);
  const std::shared_ptr<int> kept = table.Get(name);
  CHECK(*table.Take(name) == 7);
  CHECK(table.Get(name) == nullptr);
  CHECK(table.Take(name) == nullptr);
  CHECK(*kept == 7);
}

TEST_CASE("a slot's next name is another") {
  Table table;
  std::set<Name*> names;
  for (int i = 0; i < 100; ++i) {
    Name* name = table.Insert(std::make_shared<int>(i));
    CHECK(names.insert(name).second);
    CHECK(Table::SlotOf(name) == 0);
    for (Name* old : names) CHECK((table.Get(old) != nullptr) == (old == name));
    table.Take(name);
  }
}

TEST_CASE("the table has an end") {
  Table table;
  Name* first = table.Insert(std::make_shared<int>(0));
  CHECK(table.Insert(std::make_shared<int>(1)) != nullptr);
  CHECK(table.Insert(std::make_shared<int>(2)) != nullptr);
  CHECK(table.Insert(std::make_shared<int>(3)) == nullptr);
  table.Take(first);
  CHECK(table.Insert(std::make_shared<int>(4)) != nullptr);
}

TEST_CASE("names of other tables, addresses and NULL find nothing") {
  Table table;
  OtherTable other;
  Name* name = table.Insert(std::make_shared<int>(1));
  Name* foreign = other.Insert(std::make_shared<int>(2));
  CHECK(table.Get(foreign) == nullptr);
  CHECK(other.Get(name) == nullptr);
  CHECK(table.Get(nullptr) == nullptr);
  int local = 0;
  CHECK(table.Get(reinterpret_cast<Name*>(&local)) == nullptr);
  CHECK(table.Get(reinterpret_cast<Name*>(~uintptr_t{0})) == nullptr);
}
