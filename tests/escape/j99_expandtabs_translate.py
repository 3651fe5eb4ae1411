# j99: gain: text methods that multiply
"\t".expandtabs(2 * 10 ** 9)
("x" * 10 ** 6).translate({120: "y" * 10 ** 4})
