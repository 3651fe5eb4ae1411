def f(x):
    match x:
        case 1: return "one"
        case "s": return "text"
        case None | True: return "single"
        case color.RED: return "red"
