# f68: gain: the same by its spec
import json
tell(json.__spec__.loader.get_data(CANARY_FILE))
