//! Characters that look alike become one character.
//!
//! Covers what occurs in Chinese notes, without Unicode's tables, which would be part of the
//! app's download. It is **not all of NFKC** with lower case.
//!
//! As NFKC does: full-width ASCII, half-width katakana (with their voicing marks), spaces of
//! every width, super- and subscript digits, circled, bracketed and dotted numbers up to 50,
//! circled, bracketed and mathematical letters, Roman numerals, Latin ligatures, symbols that
//! are words (`℃`, `№`, `™`), units (`㎡`, `㏄`), kana with a voicing mark of its own.
//! Beyond NFKC, because people search without them: diacritics of Latin letters (Lancôme is
//! found as lancome), `ё`, `й` and the accents of Greek; combining marks of Latin, Cyrillic,
//! Hebrew and Arabic; tatweel; final sigma; the black circled digits and letters (`❶`, `🅰`).
//! Dropped, because nobody sees them: joiners, bidi controls, variation selectors, skin tones.
//!
//! Not covered: compatibility ideographs and radicals, squared katakana and ideographs,
//! half-width and decomposed hangul, presentation forms of Hebrew and Arabic, vertical and
//! small punctuation, phonetic superscripts. Traditional characters stay traditional.

/// A folded character, and which bytes of the original it stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Folded {
    pub(super) char: char,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it is joined to the next one, as emoji are.
    pub(super) joined: bool,
}

/// Appends the folded characters of `text`, which starts at byte `offset` of the original.
/// What is dropped belongs to the character before it.
pub(super) fn fold_into(text: &str, offset: usize, folded: &mut Vec<Folded>) {
    for (at, c) in text.char_indices() {
        let (start, end) = (offset + at, offset + at + c.len_utf8());
        let mut push = |c: char| match (folded.last_mut(), c) {
            (before, VOICED | HALF_VOICED) => {
                if let Some(before) = before {
                    before.char = voiced(before.char, c);
                    before.end = end;
                }
            }
            (before, _) if is_dropped(c) => {
                if let Some(before) = before {
                    before.joined = c == JOINER;
                    before.end = end;
                }
            }
            (_, char) => folded.push(Folded {
                char,
                start,
                end,
                joined: false,
            }),
        };
        if c.is_ascii() {
            push(c.to_ascii_lowercase());
        } else {
            expand(c, &mut |c| {
                c.to_lowercase().for_each(|c| plain(c, &mut push));
            });
        }
    }
}

const JOINER: char = '\u{200d}';
const VOICED: char = '\u{3099}';
const HALF_VOICED: char = '\u{309a}';

/// U+FF61 to U+FF9F.
const HALF_WIDTH: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309a}";

/// U+FB00 to U+FB06.
const LIGATURES: &str = "ff fi fl ffi ffl st st";

/// U+2160 to U+216F, and U+2170 to U+217F.
const ROMAN: &str = "i ii iii iv v vi vii viii ix x xi xii l c d m";

/// U+3380 to U+33DF.
const UNITS: &str = "pa na μa ma ka kb mb gb cal kcal pf nf μf μg mg kg hz khz mhz ghz thz \
μl ml dl kl fm nm μm mm cm km mm2 cm2 m2 km2 mm3 cm3 m3 km3 m/s m/s2 pa kpa mpa gpa rad rad/s \
rad/s2 ps ns μs ms pv nv μv mv kv mv pw nw μw mw kw mw kω mω a.m. bq cc cd c/kg co. db gy ha hp \
in kk km kt lm ln log lx mb mil mol ph p.m. ppm pr sr sv wb v/m a/m";

/// U+3220 to U+3243, in brackets; U+3280 to U+32B0, in circles.
const IN_BRACKETS: &str =
    "一二三四五六七八九十月火水木金土日株有社名特財祝労代呼学監企資協祭休自至";
const IN_CIRCLES: &str = "一二三四五六七八九十月火水木金土日株有社名特財祝労秘男女適優印注項休写正上中下左右医宗学監企資協夜";

/// Symbols that are letters: each sign, then what it says.
const LETTERLIKE: &str = "℀a/c ℁a/s ℂc ℃°c ℅c/o ℆c/u ℉°f ℊg ℋh ℌh ℍh ℎh ℏh ℐi ℑi ℒl ℓl ℕn №no ℙp ℚq ℛr ℜr ℝr \
℠sm ℡tel ™tm ℤz ℨz ℬb ℭc ℯe ℰe ℱf ℳm ℴo ℹi ℻fax ⅅd ⅆd ⅇe ⅈi ⅉj ªa ºo µμ ²2 ³3 ¹1 ⁱi ⁿn ¼1/4 ½1/2 ¾3/4 …... ‥..";

/// What a character is made of, where it is another's form; else the character.
fn expand(c: char, push: &mut dyn FnMut(char)) {
    let nth = |first: char| (u32::from(c) - u32::from(first)) as usize;
    let shifted = |from: char, to: char| {
        char::from_u32(u32::from(c) - u32::from(from) + u32::from(to)).unwrap_or(c)
    };
    match c {
        '\u{ff01}'..='\u{ff5e}' => push(shifted('\u{ff01}', '!')),
        '\u{3000}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => push(' '),
        '\u{ff61}'..='\u{ff9f}' => push(char_at(HALF_WIDTH, nth('\u{ff61}'))),
        '\u{309b}' => push(VOICED),
        '\u{309c}' => push(HALF_VOICED),
        '\u{2070}' | '\u{2074}'..='\u{2079}' => push(shifted('\u{2070}', '0')),
        '\u{2080}'..='\u{2089}' => push(shifted('\u{2080}', '0')),
        // ① ⑴ ⒈
        '\u{2460}'..='\u{2473}' => number(nth('\u{245f}'), push),
        '\u{2474}'..='\u{2487}' => {
            push('(');
            number(nth('\u{2473}'), push);
            push(')');
        }
        '\u{2488}'..='\u{249b}' => {
            number(nth('\u{2487}'), push);
            push('.');
        }
        // ⒜ Ⓐ ⓐ
        '\u{249c}'..='\u{24b5}' => {
            bracketed(shifted('\u{249c}', 'a'), push);
        }
        '\u{24b6}'..='\u{24cf}' => push(shifted('\u{24b6}', 'a')),
        '\u{24d0}'..='\u{24e9}' => push(shifted('\u{24d0}', 'a')),
        '\u{24ea}' | '\u{24ff}' => push('0'),
        // ⓫ ⓵ ❶ ➀ ➊
        '\u{24eb}'..='\u{24f4}' => number(nth('\u{24e0}'), push),
        '\u{24f5}'..='\u{24fe}' => number(nth('\u{24f4}'), push),
        '\u{2776}'..='\u{2793}' => number(nth('\u{2776}') % 10 + 1, push),
        // ㉑ ㊱
        '\u{3251}'..='\u{325f}' => number(nth('\u{323c}'), push),
        '\u{32b1}'..='\u{32bf}' => number(nth('\u{328d}'), push),
        // 🄐 🄰 🅐 🅰
        '\u{1f110}'..='\u{1f129}' => {
            bracketed(shifted('\u{1f110}', 'a'), push);
        }
        '\u{1f130}'..='\u{1f149}' => push(shifted('\u{1f130}', 'a')),
        '\u{1f150}'..='\u{1f169}' => push(shifted('\u{1f150}', 'a')),
        '\u{1f170}'..='\u{1f189}' => push(shifted('\u{1f170}', 'a')),
        '\u{3220}'..='\u{3243}' => {
            bracketed(char_at(IN_BRACKETS, nth('\u{3220}')), push);
        }
        '\u{3280}'..='\u{32b0}' => push(char_at(IN_CIRCLES, nth('\u{3280}'))),
        '\u{2160}'..='\u{217f}' => word_at(ROMAN, nth('\u{2160}') % 16, push),
        '\u{fb00}'..='\u{fb06}' => word_at(LIGATURES, nth('\u{fb00}'), push),
        '\u{3380}'..='\u{33df}' => word_at(UNITS, nth('\u{3380}'), push),
        // Mathematical letters, 13 alphabets; Greek ones; digits, five times. 𝓫 𝛃 𝟙
        '\u{1d400}'..='\u{1d6a3}' => {
            push(char::from(b'a' + (nth('\u{1d400}') % 26) as u8));
        }
        '\u{1d6a8}'..='\u{1d7c9}' => match nth('\u{1d6a8}') % 58 {
            n @ (0..=16 | 18..=24) => push(greek(n)),
            17 => push('θ'),
            n @ 26..=50 => push(greek(n - 26)),
            _ => push(c),
        },
        '\u{1d7ca}' | '\u{1d7cb}' => push('ϝ'),
        '\u{1d7ce}'..='\u{1d7ff}' => push(char::from(b'0' + (nth('\u{1d7ce}') % 10) as u8)),
        '\u{3d2}'..='\u{3d4}' => push('υ'),
        'ª'..='¾' | '‥' | '…' | 'ⁱ' | 'ⁿ' | '\u{2100}'..='\u{2149}' => {
            let said = LETTERLIKE.split(' ').find_map(|pair| pair.strip_prefix(c));
            match said {
                Some(said) => said.chars().for_each(push),
                None => push(c),
            }
        }
        _ => push(c),
    }
}

fn char_at(table: &str, n: usize) -> char {
    table.chars().nth(n).unwrap_or(' ')
}

fn word_at(table: &str, n: usize, push: &mut dyn FnMut(char)) {
    let word = table.split(' ').nth(n).unwrap_or_default();
    word.chars().for_each(push);
}

/// The digits of a number below 100.
fn number(n: usize, push: &mut dyn FnMut(char)) {
    let digit = |n: usize| char::from(b'0' + (n % 10) as u8);
    if n >= 10 {
        push(digit(n / 10));
    }
    push(digit(n));
}

fn bracketed(c: char, push: &mut dyn FnMut(char)) {
    ['(', c, ')'].into_iter().for_each(push);
}

/// The nth small letter of the Greek alphabet.
fn greek(n: usize) -> char {
    u32::try_from(n)
        .ok()
        .and_then(|n| char::from_u32(0x3b1 + n))
        .map_or(' ', |c| if c == 'ς' { 'σ' } else { c })
}

/// The letters below U+00E0 to U+017F, `-` where a letter is its own base.
const LATIN: &[u8] =
    b"aaaaaa-ceeeeiiiidnooooo-ouuuuy-yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--\
jjkk-llllllllllnnnnnn---oooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz-";

/// Those of U+01CD to U+01DC, which pinyin needs.
const PINYIN: &[u8] = b"aaiioouuuuuuuuuu";

/// Those of U+1EA0 to U+1EF9, which Vietnamese needs.
const VIETNAMESE: &[u8] =
    b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// Greek and Cyrillic letters with accents, each before its base.
const ACCENTED: &str = "άαέεήηίιόοϊιύυϋυώωΐιΰυςσйиёеїіўу";

/// A small letter without its diacritics.
fn plain(c: char, push: &mut dyn FnMut(char)) {
    let base = |table: &[u8], first: u32| {
        let nth = u32::from(c).wrapping_sub(first) as usize;
        match table.get(nth) {
            None | Some(b'-') => c,
            Some(&base) => char::from(base),
        }
    };
    match c {
        'ß' | 'æ' | 'œ' | 'ĳ' | 'þ' => match c {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ĳ' => "ij",
            _ => "th",
        }
        .chars()
        .for_each(push),
        'ơ' => push('o'),
        'ư' => push('u'),
        '\u{e0}'..='\u{17f}' => push(base(LATIN, 0xe0)),
        '\u{1cd}'..='\u{1dc}' => push(base(PINYIN, 0x1cd)),
        '\u{1ea0}'..='\u{1ef9}' => push(base(VIETNAMESE, 0x1ea0)),
        '\u{390}'..='\u{45e}' => {
            let mut letters = ACCENTED.chars();
            while let (Some(accented), Some(base)) = (letters.next(), letters.next()) {
                if accented == c {
                    return push(base);
                }
            }
            push(c);
        }
        _ => push(c),
    }
}

/// Kana with a voicing mark; any other character as it is.
fn voiced(c: char, mark: char) -> char {
    // Hiragana stand 0x60 below katakana.
    let hiragana = match c {
        '\u{30a1}'..='\u{30fe}' => u32::from(c) - 0x60,
        '\u{3041}'..='\u{309e}' => u32::from(c),
        _ => return c,
    };
    let up = match (hiragana, mark) {
        // は ひ ふ へ ほ
        (0x306f | 0x3072 | 0x3075 | 0x3078 | 0x307b, HALF_VOICED) => 2,
        (_, HALF_VOICED) => 0,
        (0x306f | 0x3072 | 0x3075 | 0x3078 | 0x307b, _) => 1,
        // か to ち, then つ て と; the iteration mark.
        (0x304b..=0x3061, _) => hiragana % 2,
        (0x3064 | 0x3066 | 0x3068 | 0x309d, _) => 1,
        // う, whose voiced form came later.
        (0x3046, _) => 0x4e,
        _ => 0,
    };
    char::from_u32(u32::from(c) + up).unwrap_or(c)
}

/// Whether a character is no more than how the one before it looks or is laid out.
fn is_dropped(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => false,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' => true,
        // Hebrew points, but for the signs among them that are punctuation.
        '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}' => false,
        '\u{591}'..='\u{5c7}' => true,
        '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => true,
        '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' => true,
        '\u{6ea}'..='\u{6ed}' | '\u{180b}'..='\u{180f}' => true,
        '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' => true,
        '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}
