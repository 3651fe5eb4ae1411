// guards/policy.h: what a policy allows, and paths made real before they are compared.
#include "guards/policy.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <unistd.h>

using namespace pynterp::guards;

namespace {

Policy With(Capability capability, const char* allowed, const char* denied = nullptr) {
  Policy policy;
  const std::string list = allowed != nullptr ? allowed : "";
  AddGrant(capability, allowed != nullptr ? &list : nullptr, &policy.allow[capability]);
  if (denied != nullptr) {
    const std::string denied_list = denied;
    AddGrant(capability, &denied_list, &policy.deny[capability]);
  }
  return policy;
}

// A directory of the test's own with a file, a directory, and links; removed with what is in it.
struct Place {
  std::string root;
  Place() {
    char name[] = "/tmp/pynterp-policy-XXXXXX";
    root = RealPath(mkdtemp(name));
    REQUIRE(std::system(("cd " + root +
                         " && mkdir in out && touch in/file out/file && ln -s ../out/file in/to_file && "
                         "ln -s ../out in/to_dir && ln -s nowhere in/to_nothing")
                            .c_str()) == 0);
  }
  ~Place() { CHECK(std::system(("rm -rf " + root).c_str()) == 0); }
};

}  // namespace

TEST_CASE("nothing is allowed by itself, everything by a grant without a list") {
  for (int i = 0; i < kCapabilities; ++i) {
    const auto capability = static_cast<Capability>(i);
    CAPTURE(kCapabilityNames[i]);
    CHECK(!Policy().Allows(capability, "/x"));
    CHECK(!Policy().Allows(capability, ""));
    CHECK(Policy().IsPartial(capability));
    const Policy all = With(capability, nullptr);
    CHECK(all.Allows(capability, "/x"));
    CHECK(all.Allows(capability, ""));
    CHECK(!all.IsPartial(capability));
    CHECK(FindCapability(kCapabilityNames[i]) == capability);
  }
  CHECK(FindCapability("reads") == kCapabilities);
  CHECK(FindCapability("") == kCapabilities);
}

TEST_CASE("paths: what is below a listed directory, and not its neighbours") {
  const Place place;
  const Policy policy = With(kRead, (place.root + "/in," + place.root + "/out/file").c_str());
  CHECK(policy.Allows(kRead, place.root + "/in"));
  CHECK(policy.Allows(kRead, place.root + "/in/file"));
  CHECK(policy.Allows(kRead, place.root + "/in/new/deeper"));
  CHECK(policy.Allows(kRead, place.root + "/out/file"));
  CHECK(!policy.Allows(kRead, place.root + "/out"));
  CHECK(!policy.Allows(kRead, place.root + "/out/file2"));
  CHECK(!policy.Allows(kRead, place.root + "/inner"));
  CHECK(!policy.Allows(kRead, place.root));
  CHECK(!policy.Allows(kRead, ""));
  CHECK(!policy.Allows(kWrite, place.root + "/in/file"));
  CHECK(policy.IsPartial(kRead));
  CHECK(With(kRead, "/").Allows(kRead, "/etc/passwd"));
}

TEST_CASE("denying wins") {
  const Policy policy = With(kRead, nullptr, "/etc");
  CHECK(policy.Allows(kRead, "/usr/x"));
  CHECK(!policy.Allows(kRead, "/etc/passwd"));
  CHECK(policy.IsPartial(kRead));
  CHECK(!With(kImport, "json", "json").Allows(kImport, "json"));
}

TEST_CASE("modules: a name allows its submodules, not names that begin alike") {
  const Policy policy = With(kImport, "xml,json");
  CHECK(policy.Allows(kImport, "xml"));
  CHECK(policy.Allows(kImport, "xml.etree.ElementTree"));
  CHECK(!policy.Allows(kImport, "xmlrpc"));
  CHECK(!policy.Allows(kImport, "xm"));
  CHECK(!policy.Allows(kImport, "os"));
  CHECK(!With(kImport, nullptr, "xml").Allows(kImport, "xml.etree"));
}

TEST_CASE("variables are compared whole") {
  const Policy policy = With(kEnv, "HOME");
  CHECK(policy.Allows(kEnv, "HOME"));
  CHECK(!policy.Allows(kEnv, "HOMEX"));
  CHECK(!policy.Allows(kEnv, ""));
}

TEST_CASE("real paths: links are followed, what is missing cannot be gone up from") {
  const Place place;
  CHECK(RealPath(place.root + "/in/to_file") == place.root + "/out/file");
  CHECK(RealPath(place.root + "/in/to_dir/../in/file") == place.root + "/in/file");
  CHECK(RealPath(place.root + "/in/new") == place.root + "/in/new");
  CHECK(RealPath(place.root + "/in/new/../../etc").empty());
  CHECK(RealPath(place.root + "/in/to_nothing").empty());
  CHECK(RealPath("").empty());
  // A link meant itself stays where it is; the directories before it do not.
  CHECK(RealEntry(place.root + "/in/to_file") == place.root + "/in/to_file");
  CHECK(RealEntry(place.root + "/in/to_dir/file") == place.root + "/out/file");
  CHECK(RealEntry(place.root + "/in/to_dir/..") == place.root);
  CHECK(RealEntry(place.root + "/in/to_nothing") == place.root + "/in/to_nothing");
}

TEST_CASE("presets and profiles by their names") {
  Policy policy;
  CHECK(UsePreset("pure", &policy));
  CHECK(policy.profile == Profile::kGuarded);
  CHECK(!policy.Allows(kRead, "/"));
  CHECK(UsePreset("script", &policy));
  CHECK(policy.Allows(kRead, RealPath(".")));
  CHECK(UsePreset("open", &policy));
  CHECK(policy.profile == Profile::kOpen);
  CHECK(!UsePreset("purest", &policy));
  Profile profile = Profile::kOpen;
  for (const Profile each : {Profile::kOpen, Profile::kGuarded, Profile::kStrict}) {
    CHECK(FindProfile(ProfileName(each), &profile));
    CHECK(profile == each);
  }
  CHECK(!FindProfile("", &profile));
}

TEST_CASE("the canonical JSON says what was granted") {
  const Policy policy = With(kImport, "a\"b,json", "re");
  CHECK(PolicyJson(policy) ==
        "{\n  \"profile\": \"guarded\",\n  \"preset\": \"pure\",\n  \"allow\": {\n    \"import\": [\"a\\\"b\", "
        "\"json\"]\n"
        "  },\n  \"deny\": {\n    \"import\": [\"re\"]\n  }\n}\n");
}
