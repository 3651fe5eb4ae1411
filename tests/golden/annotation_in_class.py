class Point:
    x: int
    y: int = 0
    if x_exists := True:
        z: "Point"
