# f68: gain: a file by a module's loader
import json
tell(json.__loader__.get_data(CANARY_FILE))
