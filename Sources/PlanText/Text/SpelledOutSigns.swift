/// Signs that stand for words, spelled out as Unicode's compatibility decomposition does, and the two
/// name kanji it leaves alone.
package enum SpelledOutSigns {
  /// The signs of CP932's NEC row 13 that office texts use, ㎥, ㋿, 〜, 髙 and 﨑.
  package static let table: [Unicode.Scalar: String] = [
    "〜": "~", "髙": "高", "﨑": "崎",
    "㈱": "(株)", "㈲": "(有)", "㈹": "(代)", "№": "No", "℡": "TEL", "㏍": "KK",
    "㊤": "上", "㊥": "中", "㊦": "下", "㊧": "左", "㊨": "右",
    "㍾": "明治", "㍽": "大正", "㍼": "昭和", "㍻": "平成", "㋿": "令和",
    "㎜": "mm", "㎝": "cm", "㎞": "km", "㎎": "mg", "㎏": "kg", "㏄": "cc", "㎡": "m2", "㎥": "m3",
    "㍉": "ミリ", "㌔": "キロ", "㌢": "センチ", "㍍": "メートル", "㌘": "グラム", "㌧": "トン",
    "㌃": "アール", "㌶": "ヘクタール", "㍑": "リットル", "㍗": "ワット", "㌍": "カロリー",
    "㌦": "ドル", "㌣": "セント", "㌫": "パーセント", "㍊": "ミリバール", "㌻": "ページ",
    "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI", "Ⅶ": "VII",
    "Ⅷ": "VIII", "Ⅸ": "IX", "Ⅹ": "X", "Ⅺ": "XI", "Ⅻ": "XII",
    "ⅰ": "i", "ⅱ": "ii", "ⅲ": "iii", "ⅳ": "iv", "ⅴ": "v", "ⅵ": "vi", "ⅶ": "vii",
    "ⅷ": "viii", "ⅸ": "ix", "ⅹ": "x", "ⅺ": "xi", "ⅻ": "xii",
  ]
}
