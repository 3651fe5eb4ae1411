// MD5, SHA-1, SHA-2 and SHA-3, hashed piece by piece (RFC 1321, FIPS 180-4, FIPS 202).
//   Update may be called any number of times; a state is copied by assignment and finished once.
#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace pynterp::hashes {

// SHA-512's round constants: the fractions of the cube roots of the first 80 primes. SHA-256's are their upper halves.
inline constexpr uint64_t kSha2Rounds[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

// The fractions of the square roots of the first 16 primes: where SHA-512 starts, then SHA-384. The upper halves of the
// first 8 start SHA-256, the lower halves of the others SHA-224.
inline constexpr uint64_t kSha2Start[16] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
    0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
};

// MD5's round constants: abs(sin(i + 1)) * 2**32.
inline constexpr uint32_t kMd5Rounds[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};

inline constexpr uint64_t kKeccakRounds[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000a, 0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};

template <typename Word, std::endian order>
Word LoadWord(const uint8_t* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return order == std::endian::native ? word : std::byteswap(word);
}
template <typename Word, std::endian order>
void StoreWord(uint8_t* to, Word word) {
  if (order != std::endian::native) word = std::byteswap(word);
  std::memcpy(to, &word, sizeof word);
}

struct Md5 {
  using Word = uint32_t;
  static constexpr std::endian kOrder = std::endian::little;
  static constexpr int kWords = 4, kBlock = 64, kDigest = 16;
  static void Start(Word* h) {
    constexpr Word start[] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    std::copy(start, start + 4, h);
  }
  static void Compress(Word* h, const uint8_t* block) {
    constexpr int shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    Word a = h[0], b = h[1], c = h[2], d = h[3];
    for (int i = 0; i < 64; ++i) {
      Word f;
      int at;
      if (i < 16) f = (b & c) | (~b & d), at = i;
      else if (i < 32) f = (d & b) | (~d & c), at = (5 * i + 1) & 15;
      else if (i < 48) f = b ^ c ^ d, at = (3 * i + 5) & 15;
      else f = c ^ (b | ~d), at = (7 * i) & 15;
      const Word sum = a + f + kMd5Rounds[i] + LoadWord<Word, kOrder>(block + 4 * at);
      a = d, d = c, c = b;
      b += std::rotl(sum, shifts[i / 16][i & 3]);
    }
    h[0] += a, h[1] += b, h[2] += c, h[3] += d;
  }
};

struct Sha1 {
  using Word = uint32_t;
  static constexpr std::endian kOrder = std::endian::big;
  static constexpr int kWords = 5, kBlock = 64, kDigest = 20;
  static void Start(Word* h) {
    constexpr Word start[] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    std::copy(start, start + 5, h);
  }
  static void Compress(Word* h, const uint8_t* block) {
    Word w[80];
    for (int i = 0; i < 16; ++i) w[i] = LoadWord<Word, kOrder>(block + 4 * i);
    for (int i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    Word a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
    for (int i = 0; i < 80; ++i) {
      Word f;
      if (i < 20) f = ((b & c) | (~b & d)) + 0x5a827999;
      else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) f = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else f = (b ^ c ^ d) + 0xca62c1d6;
      const Word next = std::rotl(a, 5) + f + e + w[i];
      e = d, d = c, c = std::rotl(b, 30), b = a, a = next;
    }
    h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
  }
};

// What SHA-256 and SHA-512 share; the rotations tell them apart.
template <typename W, int rounds, int... r>
struct Sha2 {
  using Word = W;
  static constexpr std::endian kOrder = std::endian::big;
  static constexpr int kWords = 8, kBlock = 16 * sizeof(Word);
  static void Compress(Word* h, const uint8_t* block) {
    constexpr int by[] = {r...};
    constexpr int high = 64 - 8 * sizeof(Word);
    Word w[rounds];
    for (int i = 0; i < 16; ++i) w[i] = LoadWord<Word, kOrder>(block + sizeof(Word) * i);
    for (int i = 16; i < rounds; ++i) {
      const Word x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (std::rotr(x, by[0]) ^ std::rotr(x, by[1]) ^ (x >> by[2])) + w[i - 7] +
             (std::rotr(y, by[3]) ^ std::rotr(y, by[4]) ^ (y >> by[5]));
    }
    Word s[8];
    std::copy(h, h + 8, s);
    for (int i = 0; i < rounds; ++i) {
      const Word a = s[0], e = s[4];
      const Word t1 = s[7] + (std::rotr(e, by[9]) ^ std::rotr(e, by[10]) ^ std::rotr(e, by[11])) +
                      ((e & s[5]) ^ (~e & s[6])) + static_cast<Word>(kSha2Rounds[i] >> high) + w[i];
      const Word t2 =
          (std::rotr(a, by[6]) ^ std::rotr(a, by[7]) ^ std::rotr(a, by[8])) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
      for (int k = 7; k > 0; --k) s[k] = s[k - 1];
      s[4] += t1;
      s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; ++i) h[i] += s[i];
  }
};
using Sha2Narrow = Sha2<uint32_t, 64, 7, 18, 3, 17, 19, 10, 2, 13, 22, 6, 11, 25>;
using Sha2Wide = Sha2<uint64_t, 80, 1, 8, 7, 19, 61, 6, 28, 34, 39, 14, 18, 41>;

struct Sha224 : Sha2Narrow {
  static constexpr int kDigest = 28;
  static void Start(Word* h) {
    for (int i = 0; i < 8; ++i) h[i] = static_cast<Word>(kSha2Start[8 + i]);
  }
};
struct Sha256 : Sha2Narrow {
  static constexpr int kDigest = 32;
  static void Start(Word* h) {
    for (int i = 0; i < 8; ++i) h[i] = static_cast<Word>(kSha2Start[i] >> 32);
  }
};
struct Sha384 : Sha2Wide {
  static constexpr int kDigest = 48;
  static void Start(Word* h) { std::copy(kSha2Start + 8, kSha2Start + 16, h); }
};
struct Sha512 : Sha2Wide {
  static constexpr int kDigest = 64;
  static void Start(Word* h) { std::copy(kSha2Start, kSha2Start + 8, h); }
};

// The Merkle-Damgard construction around one of the above.
template <typename Kind>
class BlockHash {
 public:
  BlockHash() { Kind::Start(h_); }
  void Update(const uint8_t* data, size_t size) {
    length_ += size;
    while (size > 0) {
      if (used_ == 0 && size >= Kind::kBlock) {
        Kind::Compress(h_, data);
        data += Kind::kBlock, size -= Kind::kBlock;
        continue;
      }
      const size_t part = std::min(size, Kind::kBlock - used_);
      std::memcpy(buffer_ + used_, data, part);
      used_ += part, data += part, size -= part;
      if (used_ == Kind::kBlock) Kind::Compress(h_, buffer_), used_ = 0;
    }
  }
  void Finish(uint8_t* out, size_t) {
    constexpr size_t kLength = 2 * sizeof(Word);
    const uint64_t bytes = length_;
    const uint8_t one = 0x80, zero = 0;
    Update(&one, 1);
    while (used_ != Kind::kBlock - kLength) Update(&zero, 1);
    uint8_t length[kLength] = {};
    if constexpr (Kind::kOrder == std::endian::big) {
      StoreWord<uint64_t, std::endian::big>(length + kLength - 8, bytes << 3);
      if constexpr (kLength > 8) length[kLength - 9] = static_cast<uint8_t>(bytes >> 61);
    } else {
      StoreWord<uint64_t, std::endian::little>(length, bytes << 3);
    }
    Update(length, kLength);
    uint8_t all[Kind::kWords * sizeof(Word)];
    for (int i = 0; i < Kind::kWords; ++i) StoreWord<Word, Kind::kOrder>(all + sizeof(Word) * i, h_[i]);
    std::memcpy(out, all, Kind::kDigest);
  }

 private:
  using Word = typename Kind::Word;
  Word h_[Kind::kWords];
  uint64_t length_ = 0;
  size_t used_ = 0;
  uint8_t buffer_[Kind::kBlock];
};

// The sponge of SHA-3 and SHAKE.
template <int rate, uint8_t suffix>
class Sponge {
 public:
  void Update(const uint8_t* data, size_t size) {
    for (; size > 0; ++data, --size) {
      Absorb(*data);
      if (++used_ == rate) Permute(), used_ = 0;
    }
  }
  void Finish(uint8_t* out, size_t size) {
    Absorb(suffix);
    used_ = rate - 1;
    Absorb(0x80);
    for (size_t at = rate; size > 0; ++out, --size) {
      if (at == rate) Permute(), at = 0;
      *out = static_cast<uint8_t>(lanes_[at / 8] >> (8 * (at & 7)));
      ++at;
    }
  }

 private:
  void Absorb(uint8_t byte) { lanes_[used_ / 8] ^= static_cast<uint64_t>(byte) << (8 * (used_ & 7)); }
  void Permute() {
    for (uint64_t round : kKeccakRounds) {
      uint64_t column[5], moved[25];
      for (int x = 0; x < 5; ++x) {
        column[x] = lanes_[x] ^ lanes_[x + 5] ^ lanes_[x + 10] ^ lanes_[x + 15] ^ lanes_[x + 20];
      }
      for (int i = 0; i < 25; ++i) lanes_[i] ^= column[(i + 4) % 5] ^ std::rotl(column[(i + 1) % 5], 1);
      int x = 1, y = 0, by = 0;
      moved[0] = lanes_[0];
      for (int t = 1; t <= 24; ++t) {
        by = (by + t) & 63;
        const int next = (2 * x + 3 * y) % 5;
        moved[y + 5 * next] = std::rotl(lanes_[x + 5 * y], by);
        x = y, y = next;
      }
      for (int i = 0; i < 25; ++i) {
        const int row = i - i % 5;
        lanes_[i] = moved[i] ^ (~moved[row + (i + 1) % 5] & moved[row + (i + 2) % 5]);
      }
      lanes_[0] ^= round;
    }
  }

  uint64_t lanes_[25] = {};
  size_t used_ = 0;
};

}  // namespace pynterp::hashes
