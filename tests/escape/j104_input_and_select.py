# j104: gain: input that nobody gives
import select, os
r, w = os.pipe()
select.select([r], [], [])
