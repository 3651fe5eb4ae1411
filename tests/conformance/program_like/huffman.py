# Huffman compression: building the tree, canonical codes, encoding and decoding round trips.
import heapq
from collections import Counter
from math import log2


def build(text):
    heap = [(n, i, ch) for i, (ch, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    nxt = len(heap)
    if len(heap) == 1:
        return (heap[0][2],)
    while len(heap) > 1:
        (a, _, left), (b, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a + b, nxt, (left, right)))
        nxt += 1
    return heap[0][2]


def lengths(tree, depth=0):
    if isinstance(tree, str):
        yield tree, max(depth, 1)
    else:
        for t in tree:
            yield from lengths(t, depth + 1)


def canonical(lens):
    code, prev, out = 0, 0, {}
    for ch, n in sorted(lens, key=lambda p: (p[1], p[0])):
        code <<= n - prev
        out[ch] = format(code, f"0{n}b")
        code += 1
        prev = n
    return out


def encode(text, codes):
    bits = "".join(codes[c] for c in text)
    pad = -len(bits) % 8
    bits += "0" * pad
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)), pad


def decode(data, pad, codes):
    rev = {v: k for k, v in codes.items()}
    bits = "".join(f"{b:08b}" for b in data)
    cur, out = "", []
    for b in bits[:len(bits) - pad]:
        cur += b
        if cur in rev:
            out.append(rev[cur])
            cur = ""
    assert not cur, "left over bits"
    return "".join(out)


def entropy(text):
    n = len(text)
    return -sum(c / n * log2(c / n) for c in Counter(text).values())


for text in ("abracadabra", "aaaa", "the rain in the lane falls mainly in the drain", "".join(chr(97 + i * i % 26) for i in range(300))):
    codes = canonical(lengths(build(text)))
    data, pad = encode(text, codes)
    back = decode(data, pad, codes)
    avg = sum(len(codes[c]) for c in text) / len(text)
    print(len(text), len(data), pad, back == text, round(avg, 3), round(entropy(text), 3), entropy(text) <= avg < entropy(text) + 1.001)
    if len(codes) < 8:
        print(sorted(codes.items()))
    print(sum(2.0 ** -len(c) for c in codes.values()))
