'use strict';

exports.id = 605;
exports.ids = [605];
exports.modules = {

/***/ 525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ position),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);

const WIDTH = 80;
// What a token, a key or a password is made of. A cut must not go through one: the runner masks a secret
// only where it stands whole. Text in other scripts has no spaces to cut at, so it counts as cuttable.
const WORD = /[^\s"'`,{}[\]\u0080-\uffff]/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;
/**
 * Says where in a text something is, as editors do.
 *
 * @param offset in UTF-16 units, 0 to the text's length
 * @returns such as `line 3, column 14`, both counted from 1, the column in characters
 */
function position(text, offset) {
    const { from, line } = lineAt(text, offset);
    let column = 1;
    for (let at = from; at < offset; at++)
        if (!isLowSurrogate(text, at) || at === from)
            column++;
    return `line ${line}, column ${column}`;
}
/**
 * Shows a place in a text from outside.
 *
 * @returns line and column, and below, at most 80 characters of the line around the offset with a caret under it
 */
function place(text, offset) {
    return `${position(text, offset)}\n\n${excerpt(text, offset)}`;
}
function excerpt(text, offset) {
    const line = lineAt(text, offset);
    const { from, to } = cut(text, line, offset);
    const before = `${from > line.from ? '\u2026' : ''}${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text.slice(from, offset))}`;
    const after = `${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text.slice(offset, to))}${to < line.to ? '\u2026' : ''}`;
    return `    ${before}${after}\n    ${' '.repeat(columns(before))}^`;
}
// Line breaks as both JSON and YAML know them: LF, CR LF, CR.
function lineAt(text, offset) {
    let line = 1;
    let from = 0;
    for (let at = 0; at < offset; at++) {
        const code = text.charCodeAt(at);
        if (code !== 10 && !(code === 13 && text.charCodeAt(at + 1) !== 10))
            continue;
        line++;
        from = at + 1;
    }
    let to = offset;
    while (to < text.length && text[to] !== '\n' && text[to] !== '\r')
        to++;
    return { line, from, to };
}
function cut(text, line, offset) {
    const room = WIDTH - 2;
    let from = Math.max(line.from, Math.min(offset - Math.floor(room / 2), line.to - room));
    let to = Math.min(line.to, from + room);
    while (from > line.from && from < offset && splits(text, from))
        from++;
    while (to < line.to && to > offset && splits(text, to))
        to--;
    return { from, to };
}
function splits(text, at) {
    return isLowSurrogate(text, at) || (WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at)));
}
function isLowSurrogate(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0xdc00 && code <= 0xdfff;
}
function columns(shown) {
    let count = 0;
    for (const character of shown)
        count += WIDE.test(character) ? 2 : WITHOUT_WIDTH.test(character) ? 0 : 1;
    return count;
}


/***/ }),

/***/ 9605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./src/payload/json.ts + 1 modules
var json = __webpack_require__(5721);
// EXTERNAL MODULE: ./src/payload/place.ts
var place = __webpack_require__(525);

const TO_JSON = `If an expression put the text here, write it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }}, without quotes around it: what toJSON gives is YAML too.`;
/**
 * Says why a text is not YAML, and what to write instead.
 *
 * @param error what the parser met first
 * @returns plain sentences that quote nothing from the text
 */
function causeOf({ code, message }) {
    switch (code) {
        case 'BLOCK_AS_IMPLICIT_KEY':
            return `Two keys in one: either this text has a colon and a space in it and must stand in quotes, or the next line is indented deeper than its neighbours. ${TO_JSON}`;
        case 'MULTILINE_IMPLICIT_KEY':
            return `This line is no key: value. Most likely it is the second line of a text: indent it below a | or put the text in quotes. ${TO_JSON}`;
        case 'MISSING_CHAR':
            return missing(message);
        case 'BAD_SCALAR_START':
            return `A text must not begin with this character unless it stands in quotes. ${TO_JSON}`;
        case 'BAD_DQ_ESCAPE':
            return `A backslash begins an escape in double quotes, and YAML does not know this one. Use single quotes, or write two backslashes. ${TO_JSON}`;
        case 'TAB_AS_INDENT':
            return 'A tab in the indentation: YAML takes spaces only.';
        case 'BAD_INDENT':
            return `The indentation is wrong, or a bracket or quote that was opened further up is not closed. ${TO_JSON}`;
        case 'NON_STRING_KEY':
            return 'A key must be a plain text: no list, mapping, alias or tag. A value that begins with {{ or [ must stand in quotes.';
        case 'KEY_OVER_1024_CHARS':
            return `A key of more than 1,024 characters. Most likely it is a text with a colon in it: put it in quotes. ${TO_JSON}`;
        case 'TAG_RESOLVE_FAILED':
        case 'MULTIPLE_TAGS':
            return 'A tag stands here (!). Tags are not read: take it out, or put a text that begins with ! in quotes.';
        case 'BAD_ALIAS':
        case 'ALIAS_PROPS':
        case 'MULTIPLE_ANCHORS':
            return 'A text that begins with * is an alias, one with & an anchor, and this one is not complete. If it is a text, put it in quotes.';
        case 'RESOURCE_EXHAUSTION':
            return `It is nested too deep to be read; at most ${json/* MAX_DEPTH */.lr} levels can be sent.`;
        default:
            return `This cannot stand here. Most likely a quote ended its text early, a bracket is missing or one too many, or a text with one of : # { } [ ] , in it needs quotes. ${TO_JSON}`;
    }
}
function missing(message) {
    if (message.includes('quote'))
        return `A closing quote is missing before the end. ${TO_JSON}`;
    if (message.includes('map keys'))
        return `This line is no key: value. If it has a colon, a space must follow it. ${TO_JSON}`;
    return `Something is missing here: a comma, a colon and a space, or a closing bracket. ${TO_JSON}`;
}



// Four times what a payload may have as JSON, and twice what an input can hold. Broken YAML of a megabyte
// keeps the parser busy for more than ten seconds.
const MAX_LENGTH = 262_144;
// The failsafe schema knows mappings, lists and texts only, so nothing is lost before it is looked at here.
// It has no merge keys either; keys are compared here because the library's way takes quadratic time.
const OPTIONS = {
    schema: 'failsafe',
    version: '1.2',
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
};
// A plain scalar cannot begin with %, so this is a directive: https://yaml.org/spec/1.2.2/#68-directives
const DIRECTIVE = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*%/;
/**
 * Reads YAML 1.2 without loss: a plain scalar becomes `true`, `false`, `null` or a number only if printing that value
 * as JSON gives back what was written; everything else stays text, an empty value is `""`.
 *
 * @param text one document (https://yaml.org/spec/1.2.2/), not trimmed: indentation and the last line break count
 * @returns the value, `""` if there is none; or the first thing wrong, with its place and cause. Wrong are also tags,
 *   directives, duplicate keys, keys that are no text, plain `<<` (which YAML 1.2 has no meaning for, and whoever writes
 *   it does not want a key of that name), and aliases beyond the guard of the package `yaml` (its `maxAliasCount`).
 */
async function parseYaml(text) {
    if (text.length > MAX_LENGTH) {
        return { ok: false, problem: `has ${text.length} characters of YAML; at most ${MAX_LENGTH} are read.` };
    }
    // Loading it takes 30 ms, which only those pay who write YAML.
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        const [document, second] = yaml.parseAllDocuments(text, OPTIONS);
        if (!document)
            return { ok: true, value: '', warnings: [] };
        const fault = directive(text) ?? syntaxFault(document) ?? otherDocument(second) ?? settle(document, yaml);
        if (!fault)
            return { ok: true, value: document.toJS(), warnings: [] };
        const at = Math.min(fault.at, text.trimEnd().length);
        return { ok: false, problem: `is not YAML that can be sent: ${(0,place/* place */.i)(text, at)}\n\n${fault.cause}` };
    }
    catch (error) {
        const problem = exhaustion(error);
        if (problem)
            return { ok: false, problem };
        throw error;
    }
}
function directive(text) {
    const found = DIRECTIVE.exec(text)?.[0];
    return found === undefined
        ? undefined
        : { at: found.length - 1, cause: 'A directive. %YAML and %TAG are not read: take the lines that begin with % out.' };
}
function syntaxFault({ errors, warnings }) {
    const [first] = [...errors, ...warnings].sort((one, other) => one.pos[0] - other.pos[0]);
    return first && { at: first.pos[0], cause: causeOf(first) };
}
function otherDocument(second) {
    return (second && {
        at: second.range[0],
        cause: 'A second YAML document begins here. There may be only one: take this --- out.',
    });
}
/** Gives plain scalars their values and missing ones `""`, and finds what is YAML but cannot become JSON. */
function settle(document, yaml) {
    const anchors = new Map();
    let fault;
    const check = (node, found) => {
        if ('anchor' in node && node.anchor)
            anchors.set(node.anchor, node);
        fault = tag(node) ?? found;
        return fault && yaml.visit.BREAK;
    };
    yaml.visit(document, {
        Seq: (_, seq) => check(seq, undefined),
        Map: (_, map) => check(map, twice(map, yaml)),
        Alias: (_, alias, path) => check(alias, unresolved(alias, anchors.get(alias.source), path)),
        Pair: (_, pair) => {
            pair.value ??= new yaml.Scalar('');
        },
        Scalar: (role, scalar) => {
            if (role === 'key')
                return check(scalar, oddKey(scalar));
            if (scalar.type === 'PLAIN')
                scalar.value = plainValue(String(scalar.value));
            return check(scalar, undefined);
        },
    });
    return fault;
}
function plainValue(written) {
    if (written === 'true' || written === 'false')
        return written === 'true';
    if (written === 'null')
        return null;
    const number = Number(written);
    return JSON.stringify(number) === written ? number : written;
}
function tag(node) {
    if (!node.tag)
        return undefined;
    return {
        at: startOf(node),
        cause: 'A tag (!) stands before this. Tags are not read: take it out, or put a text that begins with ! in quotes.',
    };
}
function oddKey(key) {
    if (key.type !== 'PLAIN')
        return undefined;
    const at = startOf(key);
    if (key.value === '<<')
        return {
            at,
            cause: 'YAML 1.2 has no merge keys: write the properties out. For a key of that name, write "<<" in quotes.',
        };
    // As indentation, such a character would quietly move the key to the level above.
    if (/^[\p{Zs}\p{Cf}]/u.test(String(key.value)))
        return {
            at,
            cause: 'This key begins with a character that only looks like a space, or like nothing (U+00A0, say). Most likely it was copied from a chat or a web page: type the spaces anew.',
        };
    return undefined;
}
function twice(map, { isScalar }) {
    const seen = new Set();
    for (const { key } of map.items) {
        if (!isScalar(key))
            continue;
        if (seen.has(key.value))
            return { at: startOf(key), cause: 'This key is there twice in one mapping. Take one of them out.' };
        seen.add(key.value);
    }
    return undefined;
}
function unresolved(alias, target, path) {
    const at = startOf(alias);
    if (target === undefined)
        return {
            at,
            cause: 'A text that begins with * is an alias, and no anchor (&) before it has that name. If it is a text, put it in quotes.',
        };
    if (path.includes(target))
        return { at, cause: 'This alias stands inside its own anchor, which would never end.' };
    return undefined;
}
function startOf(node) {
    return node.range?.[0] ?? 0;
}
function exhaustion(error) {
    if (error instanceof RangeError)
        return `is nested too deep to be read; at most ${json/* MAX_DEPTH */.lr} levels can be sent.`;
    // The guard's own words are "Excessive alias count indicates a resource exhaustion attack".
    if (error instanceof ReferenceError && error.message.includes('alias'))
        return 'has YAML aliases (*) that would make it many times larger. Write the values out.';
    return undefined;
}


/***/ })

};
