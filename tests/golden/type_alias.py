type Pair[T] = tuple[T, T]
type Plain = int
