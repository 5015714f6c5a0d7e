'use strict';

exports.id = 463;
exports.ids = [463];
exports.modules = {

/***/ 2168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEscapedKeys: () => (/* binding */ readEscapedKeys)
/* harmony export */ });
/** Of valid JSON: a string, a bracket, or a number or word. */
const PIECE = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]|[^\s[\]{}:,"]+/gs;
/**
 * Reads JSON in which a key has an escape. Node 24's own reader may take one key for another then: for a tab, that an
 * object before it had a key that begins with a backslash (https://github.com/nodejs/node/issues/63785).
 *
 * @param text valid JSON, of any nesting
 */
function readEscapedKeys(text) {
    /** What the objects and lists that are not yet closed have in them so far: of an object, keys and values in turn. */
    const open = [[]];
    for (const [piece] of text.matchAll(PIECE)) {
        if (piece === '{' || piece === '[') {
            open.push([]);
            continue;
        }
        const closed = piece === '}' || piece === ']' ? (open.pop() ?? []) : undefined;
        const value = closed ? (piece === '}' ? objectOf(closed) : closed) : JSON.parse(piece);
        open.at(-1)?.push(value);
    }
    return open[0]?.[0];
}
function objectOf(inTurn) {
    const pairs = inTurn.flatMap((key, at) => (at % 2 === 0 ? [[String(key), inTurn[at + 1]]] : []));
    return Object.fromEntries(pairs);
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   itemPlaces: () => (/* binding */ itemPlaces)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(525);

/**
 * Where the items of a list stand in a text of YAML, or of JSON, which is YAML, too.
 *
 * @param text that can be parsed
 * @param key of the mapping that has the list, where the text is one
 * @returns such as `line 3, column 5` for each item
 */
async function itemPlaces(text, key) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const { contents } = yaml.parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    const list = yaml.isMap(contents) ? contents.get(key, true) : contents;
    if (!yaml.isSeq(list))
        return [];
    return list.items.map((item) => (0, _place_js__WEBPACK_IMPORTED_MODULE_0__/* .position */ .G)(text, yaml.isNode(item) ? (item.range?.[0] ?? 0) : 0));
}


/***/ }),

/***/ 4479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tell: () => (/* binding */ tell)
});

// EXTERNAL MODULE: ./src/reading.ts
var reading = __webpack_require__(2367);
// EXTERNAL MODULE: ./src/payload/place.ts
var place = __webpack_require__(525);

const WITH_TO_JSON = `it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }},`;
const WITHOUT_QUOTES = `without quotes around it: toJSON adds them and escapes the text`;
/**
 * Says why a text is not JSON, as far as that can be told, and what to write instead.
 *
 * @param text the whole text
 * @param fault where and how the scanner got stuck in it
 * @returns plain sentences that quote nothing from the text but single characters and well-known words
 */
function causeOf(text, fault) {
    switch (fault.kind) {
        case 'string':
            return endInString(text, fault);
        case 'escape':
            return badEscape(text, fault);
        case 'control':
            return controlCharacter(text, fault);
        case 'number':
            return badNumber(text, fault);
        case 'word':
            return wrongWord(text, fault.from);
        default:
            if (fault.at >= text.length)
                return endTooEarly(text, fault);
            return stranger(text, fault) ?? misplaced(text, fault);
    }
}
function endInString(text, { at, from }) {
    return `The text ends inside the string that begins at ${(0, place/* position */.G)(text, from)}: its closing quote is missing, or a quote further up is not escaped or one too many.${curlyQuote(text, from, at)}`;
}
function curlyQuote(text, from, to) {
    const found = /[\u201c-\u201f]/.test(text.slice(from, to));
    return found ? ' A curly quote, as chats and word processors write it, does not close it.' : '';
}
function badEscape(text, { at }) {
    const character = text.charAt(at);
    const toJson = `If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}.`;
    if (text.slice(0, at).endsWith('\\u') || /\\u[0-9a-fA-F]{1,3}$/.test(text.slice(Math.max(0, at - 5), at)))
        return `\\u needs four hexadecimal digits. If a plain backslash is meant, as in the path C:\\users, write two: \\\\. ${toJson}`;
    if (character === "'" || character === '`' || character === '$')
        return `JSON has no escape \\${character}: write ${character} without the backslash. ${toJson}`;
    if (character === 'x')
        return `JSON has no escape \\x: write \\u00 and the two digits, or \\\\x for a plain backslash.`;
    if (character === '\n' || character === '\r')
        return `A backslash at the end of a line continues nothing in JSON: write \\n for a line break inside a string.`;
    return `A backslash begins an escape, and JSON does not know this one (it knows \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u). For a plain backslash, as in a Windows path or a regular expression, write two: \\\\. ${toJson}`;
}
function controlCharacter(text, { at, from }) {
    const start = `the string that begins at ${(0, place/* position */.G)(text, from)}`;
    const character = text.charAt(at);
    if (beginsLikeJson(text, from, at))
        return quotedJson(text, from);
    if (character === '\n' || character === '\r')
        return `A raw line break inside ${start}. Most likely an expression put text of several lines here, a commit message, say. Write ${WITH_TO_JSON} ${WITHOUT_QUOTES}. By hand, write \\n for a line break. If the string was to end on this line, its closing quote is missing.${curlyQuote(text, from, at)}`;
    const name = character === '\t' ? 'tab (write \\t)' : `control character ${codePoint(character)}`;
    return `A raw ${name} inside ${start}. If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}.`;
}
function badNumber(text, { at, from }) {
    const next = text.charAt(at);
    const quote = 'If it is a text such as a version, a date or an id, put it in double quotes.';
    if (/^-?0$/.test(text.slice(from, at)) && /\d/.test(next))
        return `A number must not begin with 0. ${quote}`;
    if (text.startsWith('Infinity', at))
        return 'JSON has no Infinity: write null, or a text in double quotes.';
    return `A number breaks off: a digit must stand here. ${quote}`;
}
function endTooEarly(text, { kind, before, open }) {
    const inner = open.at(-1);
    if (before.kind === 'start')
        return 'There is nothing but white space.';
    const unclosed = inner ? `the ${bracket(text, inner)} is not closed` : 'it is not complete';
    const around = open.length - 1;
    const more = around > 1 ? `, nor are the ${around} around it` : around === 1 ? ', nor is the one around it' : '';
    const missing = before.kind === ':' ? ' The value after the colon is missing: most likely an expression there was empty.' : '';
    const comma = kind === 'key' || before.kind === ',' ? ' A comma must not stand before the closing bracket.' : '';
    return `The text ends too early: ${unclosed}${more}.${missing}${comma}`;
}
// Characters and words that are wrong wherever they stand outside a string.
function stranger(text, { at, before, kind }) {
    const rest = text.slice(at, at + 40);
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const afterText = before.kind === 'string' && before.to === at;
    if (at === 0 && character === '\ufeff')
        return 'The text begins with a byte order mark (U+FEFF), which JSON does not allow. Save the file as UTF-8 without BOM.';
    if (/^[\p{Z}\p{Cf}\u0085]/u.test(character))
        return `An invisible character, ${codePoint(character)}, which only looks like a space or like nothing. Most likely it was copied from a chat or a web page: delete it, or write a plain space.`;
    if (character === '\u001b')
        return 'A colour code of a terminal (ESC, U+001B). Turn colours off in the tool that printed this JSON, such as jq -M or NO_COLOR=1.';
    if (/^\p{Cc}/u.test(character))
        return `A control character, ${codePoint(character)}, which may not stand here.`;
    if (/^[\u2018-\u201f\u00ab\u00bb]/.test(character))
        return `A curly quote (${codePoint(character)}), as chats and word processors write it. JSON takes the straight double quote " only.`;
    if (/^(\$\{\{|\{\{)/.test(rest) || (/^\{/.test(rest) && before.kind === '{' && before.to === at))
        return `This looks like an expression that nobody evaluated. GitHub evaluates \${{ }} in workflow files only, not in other files or in texts that come from elsewhere.`;
    if (/^\$\w|^\$[({]/.test(rest))
        return `This looks like a shell variable. No shell reads the inputs of an action: write \${{ toJSON(env.NAME) }} instead.`;
    if (rest.startsWith('\\"') || rest.startsWith("\\'"))
        return 'A backslash before a quote outside a string: the text was escaped once too often, for a shell, say. Write plain double quotes.';
    if (afterText && kind !== 'colon' && /^(\/\/|\/\*|#)/.test(rest) && /^[^\n\r]*"/.test(text.slice(at, at + 500)))
        return undefined;
    if (/^(\/\/|\/\*|#)/.test(rest))
        return 'JSON has no comments: take this one out. (YAML has them, with #.)';
    return undefined;
}
function misplaced(text, fault) {
    switch (fault.kind) {
        case 'key':
        case 'first key':
            return noKey(text, fault);
        case 'colon':
            return noColon(text, fault);
        case 'comma':
            return noComma(text, fault);
        case 'nothing':
            return afterTheEnd(text, fault);
        default:
            return noValue(text, fault);
    }
}
function noKey(text, { at, before, open }) {
    const character = text.charAt(at);
    if (character === '}')
        return 'A comma before the closing brace: JSON allows none after the last property. Take it out.';
    if (character === ',')
        return 'A comma with no property before it. Take it out.';
    if (character === "'")
        return 'A key in single quotes: JSON takes double quotes only.';
    if (character === ']')
        return mismatch(text, open);
    const rest = text.slice(at, at + 200);
    if (/^[\w$.-]+\s*:/.test(rest))
        return 'A key without double quotes: JSON wants "key": value.';
    if (before.kind === ',')
        return 'After a comma in an object, a key in double quotes must follow. If this belongs to the text before, a quote inside that text most likely ended its string too early: write \\" for a quote inside a string.';
    return 'An object begins with a key in double quotes: {"key": value}.';
}
function noColon(text, { at, before, open }) {
    const character = text.charAt(at);
    if (character === ',' || character === '}')
        return 'A key without a value: an object holds "key": value, a list stands in [ ].';
    if (character === ']')
        return mismatch(text, open);
    if (character === '=')
        return 'A key and its value are parted by a colon, not by an equals sign.';
    if (at === before.to && /\w/.test(character))
        return unescapedQuote(text, before);
    return 'A colon is missing between the key and its value.';
}
function noComma(text, { at, before, open }) {
    const character = text.charAt(at);
    const inner = open.at(-1);
    if (character === '}' || character === ']')
        return mismatch(text, open);
    if (character === ';')
        return 'Properties and elements are parted by commas, not by semicolons.';
    if (character === ':' && inner?.kind === '[')
        return '"key": value may stand in { } only, not directly in a list.';
    const touches = at === before.to;
    if (before.kind === 'number' && touches && /[\w.+:/-]/.test(character))
        return 'The number ends before this. Most likely it is a text, such as a version, a date or a commit id: put it in double quotes.';
    const otherLine = /[\n\r]/.test(text.slice(before.to, at));
    const isValue = /["{[\w'-]/.test(character);
    const nextString = character === '"' && !touches;
    if (before.kind === 'string' && !otherLine && !nextString)
        return unescapedQuote(text, before);
    if (isValue)
        return 'A comma is missing before this.';
    return `After a value, only a comma or the closing ${inner?.kind === '{' ? 'brace }' : 'bracket ]'} may follow.`;
}
function afterTheEnd(text, { at, before }) {
    const character = text.charAt(at);
    if (before.kind === 'string')
        return unescapedQuote(text, before);
    if (character === '}' || character === ']')
        return 'One closing bracket too many: the first one was closed before this.';
    if (character === ',')
        return 'The JSON is complete before this comma. Take it out.';
    if (character === "'" || character === '"')
        return 'The JSON is complete before this quote. Take it out.';
    if (character === '{' || character === '[')
        return 'A second JSON text begins here; there may be only one. Lines of JSON become one list with jq --slurp.';
    return 'The JSON is complete before this; nothing may follow. If a tool printed it, keep its other output apart.';
}
function noValue(text, { at, before, open }) {
    const character = text.charAt(at);
    if (before.kind === ':' && /[,}\]]/.test(character))
        return `The value after the colon is missing. Most likely an expression there was empty: write "key": \${{ toJSON(inputs.key) }} without quotes around it, which gives "" or null then.`;
    if (character === ']' && before.kind === ',')
        return 'A comma before the closing bracket: JSON allows none after the last element. Take it out.';
    if (character === ',')
        return 'A comma with no value before it.';
    if (character === '}' || character === ']')
        return open.length > 0 ? mismatch(text, open) : 'A closing bracket that nothing opened.';
    if (character === "'" || character === '`')
        return 'A text in the wrong quotes: JSON takes double quotes only.';
    if (character === '+')
        return 'A number must not begin with +. If it is a text, put it in double quotes.';
    if (character === '.')
        return 'A number must not begin with a point: write 0.5, say. If it is a text, put it in double quotes.';
    return wrongWord(text, at);
}
function wrongWord(text, at) {
    const word = /^\w*/.exec(text.slice(at, at + 100))?.[0] ?? '';
    if (/^(true|false)$/i.test(word))
        return `JSON writes ${word.toLowerCase()} in small letters.`;
    if (/^(null|none|nil|undefined)$/i.test(word))
        return `JSON has no ${word}: write null, or a text in double quotes.`;
    if (/^(nan|infinity)$/i.test(word))
        return `JSON has no ${word}: write null, or a text in double quotes.`;
    if (word === 'Object' || word === 'Array')
        return `${word} is what GitHub makes of an ${word === 'Object' ? 'object' : 'array'} that is put into text. Write \${{ toJSON(\u2026) }} around it, such as \${{ toJSON(github.event.client_payload) }}.`;
    return `Here a value must stand: a text in double quotes, a number, true, false, null, { or [. If an expression put bare text here, write \${{ toJSON(inputs.key) }}, ${WITHOUT_QUOTES}.`;
}
function unescapedQuote(text, { from, to }) {
    if (beginsLikeJson(text, from, to - 1))
        return quotedJson(text, from);
    return `The quote before this ended the string. Most likely it belongs to the text: write \\" inside a string. If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}. If the string does end there, a comma or a closing bracket must follow.`;
}
/** Whether a string, up to where it broke off, is what JSON begins with: `[fix] a bug` is not. */
function beginsLikeJson(text, from, to) {
    return /^"\s*[[{](?:[\s[\]{},:\d.+-]|true|false|null)*$/.test(text.slice(from, to));
}
function quotedJson(text, from) {
    return `The string that begins at ${(0, place/* position */.G)(text, from)} begins as JSON does, and breaks off at once. Most likely an expression put JSON there: take the quotes around the expression away, as in "packages": \${{ steps.plan.outputs.packages }}. To send it as text, put toJSON around it, without quotes as well.`;
}
function mismatch(text, open) {
    const inner = open.at(-1);
    return inner
        ? `The ${bracket(text, inner)} must be closed by ${inner.kind === '{' ? '}' : ']'} first.`
        : 'A closing bracket that nothing opened.';
}
function bracket(text, { kind, at }) {
    return `${kind} at ${(0, place/* position */.G)(text, at)}`;
}
function codePoint(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// EXTERNAL MODULE: ./src/payload/json-scan.ts
var json_scan = __webpack_require__(5670);
// EXTERNAL MODULE: ./src/payload/path.ts
var payload_path = __webpack_require__(1151);





/**
 * Puts into words what a scan of a text has found, where it has found something.
 *
 * @param text the whole text
 * @returns warnings, one of each kind; or the first syntax error, or the numbers that would be changed
 */
function tell(text, scanned) {
    if (!scanned.ok) {
        const { fault } = scanned;
        const at = fault.at === text.length && fault.kind !== 'string' ? text.trimEnd().length : fault.at;
        return (0, reading/* unread */.g)(`is not valid JSON: ${(0, place/* place */.i)(text, at, keyBefore(text, fault))}\n\n${causeOf(text, fault)}`);
    }
    if (scanned.lossy.count > 0)
        return (0, reading/* unread */.g)(numbersLost(text, scanned.lossy));
    return { ok: true, value: warningsOf(text, scanned) };
}
/** What no colon follows may be a piece of a value that broke off. */
function keyBefore(text, { kind, open }) {
    return kind === 'colon' ? undefined : keyAt(text, (0, json_scan/* lastKey */.O)(open));
}
function keyAt(text, from) {
    if (from === undefined)
        return undefined;
    // A longer one says nothing that line and column do not.
    const key = /"(?:[^"\\]|\\.){0,60}"/y;
    key.lastIndex = from;
    return key.test(text) ? { from: from + 1, to: key.lastIndex - 1 } : undefined;
}
function numbersLost(text, lossy) {
    const [one, ...others] = lossy.first;
    const rest = (0, payload_path/* noted */.ZT)({ count: lossy.count - 1, first: others }, (finding) => placed(text, finding));
    return `has a number that would not arrive as it is written: ${(0, place/* place */.i)(text, one?.at ?? 0, keyAt(text, one?.key))}

The number at ${(0, payload_path/* shownPath */.pS)(one?.path ?? '')} is beyond \u00b19007199254740991 (2^53 \u2212 1); from there on most readers of JSON, GitHub's expressions among them, round. If it is an id, send it as text: put it in double quotes.${rest ? `\n\nThe same holds for ${rest}.` : ''}`;
}
function warningsOf(text, { duplicates, reprinted }) {
    const warnings = [];
    if (duplicates.count > 0) {
        const places = (0, payload_path/* noted */.ZT)(duplicates, ({ path, at, earlier = 0 }) => `${(0, payload_path/* shownPath */.pS)(path)} (${(0, place/* position */.G)(text, earlier)}, again at ${(0, place/* position */.G)(text, at)})`);
        warnings.push(`has keys that stand twice in one object; the last one counts: ${places}.`);
    }
    if (reprinted.count > 0) {
        const places = (0, payload_path/* noted */.ZT)(reprinted, (finding) => placed(text, finding));
        warnings.push(`has numbers that \${{ }} prints otherwise in the receiving workflow: ${places}. GitHub's expressions keep 15 significant digits, and write an exponent from 10^15 on and below 10^-4. Send them as text, in double quotes.`);
    }
    return warnings;
}
function placed(text, { path, at }) {
    return `${(0, payload_path/* shownPath */.pS)(path)} (${(0, place/* position */.G)(text, at)})`;
}


/***/ }),

/***/ 525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ position),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9872);


const WIDTH = 80;
/** So much on either side of the place is looked at: it shrinks where it is blanked. */
const AROUND = 2000;
/** Brackets, colons, commas and quotes with the spaces around them, which are shown; and all between, which is not. */
const PIECES = /[ \t[\]{}:,"']|[^ \t[\]{}:,"']+(?:[ \t]+[^ \t[\]{}:,"']+)*/g;
const BLANK = '\u2026';
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
 * Shows a place in a payload. What it says is blanked, since it may be a secret: the runner masks those that it knows of,
 * and only where they stand whole.
 *
 * @param key the one before the place, which is shown
 * @returns line and column, and below, at most 80 characters of the line around the offset with a caret under it, such as
 *   `"password": "\u2026"\u2026"`
 */
function place(text, offset, key) {
    return `${position(text, offset)}\n\n${excerpt(text, offset, key)}`;
}
function excerpt(text, offset, key) {
    const { from: start, to: end } = lineAt(text, offset);
    const [from, to] = [Math.max(start, offset - AROUND), Math.min(end, offset + AROUND)];
    const left = pieces(text, { from, to: offset }, key);
    const right = pieces(text, { from: offset, to }, undefined);
    const before = fitting(left.reverse(), Math.max(WIDTH / 2, WIDTH - lengthOf(right)) - 1, from > start).reverse();
    const after = fitting(right, WIDTH - lengthOf(before) - 1, to < end);
    const shown = before.join('');
    return `    ${shown}${after.join('')}\n    ${' '.repeat(columns(shown))}^`;
}
/** What may be shown of a part of a line, in pieces of which each is shown whole or not at all. */
function pieces(text, { from, to }, key) {
    if (!key || key.from < from || key.to > to || touchesSecret(text, key))
        return blanked(text.slice(from, to));
    const name = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text.slice(key.from, key.to));
    return [...blanked(text.slice(from, key.from)), name, ...blanked(text.slice(key.to, to))];
}
function blanked(text) {
    return [...text.matchAll(PIECES)].map(([piece]) => (/[ \t[\]{}:,"']/.test(piece.charAt(0)) ? (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(piece) : BLANK));
}
function touchesSecret(text, key) {
    const from = Math.max(0, key.from - AROUND);
    const around = text.slice(from, key.to + AROUND);
    return (0, _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecrets */ .dL)(around).some((secret) => secret.from + from < key.to && secret.to + from > key.from);
}
/** @returns the first pieces that there is room for, and a mark where some are left out, here or before */
function fitting(all, room, isCut) {
    const kept = [];
    let length = 0;
    for (const piece of all) {
        length += piece.length;
        if (length > room)
            break;
        kept.push(piece);
    }
    const isWhole = kept.length === all.length && !isCut;
    return isWhole || kept.at(-1) === BLANK ? kept : [...kept, BLANK];
}
function lengthOf(shown) {
    return shown.reduce((sum, piece) => sum + piece.length, 0);
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

/***/ 681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slips: () => (/* binding */ slips)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1151);


/**
 * Puts into words where a payload has in it what nobody means to send. No value is shown.
 *
 * @param token the step's own
 * @returns warnings, one of each kind
 */
function slips(value, token) {
    const expressions = { count: 0, first: [] };
    const tokens = { count: 0, first: [] };
    look(value, [], (text, steps) => {
        if (text.includes('${{'))
            (0, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N4)(expressions, () => (0, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(steps));
        if (token !== undefined && text.includes(token))
            (0, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N4)(tokens, () => (0, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(steps));
    });
    const warnings = [];
    if (expressions.count > 0)
        warnings.push(`has expressions that nobody evaluated, and sends them as they are: ${(0, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .noted */ .ZT)(expressions, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)}. GitHub evaluates \${{ }} in workflow files only: not in other files, nor in text that comes from elsewhere.`);
    if (tokens.count > 0)
        warnings.push(`has this step's own token in it: ${(0, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .noted */ .ZT)(tokens, _path_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)}. Whoever can read the event in the receiving repository can use the token for as long as it is good. Most likely toJSON(github) put it there: send only what the receiver needs, such as \${{ toJSON(github.event.head_commit) }}.`);
    return warnings;
}
function look(value, steps, at) {
    if (typeof value === 'string')
        return at(value, steps);
    // What is deeper is refused.
    if (typeof value !== 'object' || value === null || steps.length > 2 * _json_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .lr)
        return;
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, part] of entries)
        look(part, [...steps, step], at);
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

// EXTERNAL MODULE: ./src/reading.ts
var reading = __webpack_require__(2367);
// EXTERNAL MODULE: ./src/text/in-time.ts
var in_time = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/payload/json.ts
var json = __webpack_require__(2730);
// EXTERNAL MODULE: ./src/payload/path.ts
var payload_path = __webpack_require__(1151);
// EXTERNAL MODULE: ./src/payload/place.ts
var place = __webpack_require__(525);
// EXTERNAL MODULE: ./src/payload/printed.ts
var printed = __webpack_require__(4784);

const TO_JSON = `If an expression put the text here, write it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }}, without quotes around it: what toJSON gives is YAML too.`;
const TAG = 'A tag stands here (!). Tags are not read: take it out, or put a text that begins with ! in quotes.';
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
            return TAG;
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







// Four times what a payload may have as JSON, and twice what an input can hold.
const MAX_LENGTH = 262_144;
// Five times what that much sound YAML takes; a run of commas would take many times as long.
const MOST_MS = 3000;
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
/** A block's key, up to its colon. */
const KEY = /^(?:[ \t]*-[ \t])*[ \t]*(["']?)[\w.-]{1,60}\1(?=[ \t]*:(?:[ \t]|$))/;
/**
 * Reads YAML 1.2 without loss: a plain scalar becomes `true`, `false`, `null` or a number only if printing that value
 * as JSON gives back what was written, and GitHub's expressions print the number so, too; everything else stays text, an
 * empty value is `""`.
 *
 * @param text one document (https://yaml.org/spec/1.2.2/), not trimmed: indentation and the last line break count
 * @param within the keys below which payloads stand; all is one, where it is left out
 * @returns the value, `""` if there is none, with a warning of plain values in payloads that a comment follows; or the
 *   first thing wrong, with its place and cause. Wrong are also tags, directives, duplicate keys, keys that are no text,
 *   plain `<<` (which YAML 1.2 has no meaning for, and whoever writes it does not want a key of that name), and aliases
 *   beyond the guard of the package `yaml` (its `maxAliasCount`).
 */
async function parseYaml(text, within) {
    if (text.length > MAX_LENGTH) {
        return (0, reading/* unread */.g)(`has ${text.length} characters of YAML; at most ${MAX_LENGTH} are read.`);
    }
    // Loading it takes 30 ms, which only those pay who write YAML.
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        return (0,in_time/* inTime */.R)(() => parsed(text, within, yaml), MOST_MS);
    }
    catch (error) {
        const problem = exhaustion(error);
        if (problem)
            return (0, reading/* unread */.g)(problem);
        throw error;
    }
}
function parsed(text, within, yaml) {
    const [document, second] = yaml.parseAllDocuments(text, OPTIONS);
    if (!document)
        return { ok: true, value: '', warnings: [] };
    const cut = { count: 0, first: [] };
    const fault = directive(text) ?? syntaxFault(document) ?? otherDocument(second) ?? settle(text, document, within, cut, yaml);
    if (!fault)
        return { ok: true, value: document.toJS(), warnings: cut.count > 0 ? [comments(cut)] : [] };
    const at = Math.min(fault.at, text.trimEnd().length);
    return (0, reading/* unread */.g)(`is not YAML that can be sent: ${(0, place/* place */.i)(text, at, keyBefore(text, at))}\n\n${fault.cause}`);
}
function keyBefore(text, at) {
    const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
    const key = KEY.exec(text.slice(from, at))?.[0];
    return key === undefined ? undefined : { from: from + key.search(/["'\w]|[.-](?![ \t])/), to: from + key.length };
}
function comments(cut) {
    return `has plain values that end at a comment: ${(0, payload_path/* noted */.ZT)(cut, payload_path/* shownPath */.pS)}. What stands behind " #" is not sent. If it belongs to the text, put the whole value in quotes, or write it with toJSON where an expression puts it there.`;
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
/**
 * Gives plain scalars their values and missing ones `""`, and finds what is YAML but cannot become JSON.
 *
 * @param cut gets what a comment cuts
 */
function settle(text, document, within, cut, yaml) {
    const anchors = new Map();
    let fault;
    const check = (node, found) => {
        if ('anchor' in node && node.anchor)
            anchors.set(node.anchor, node);
        fault = node.tag ? { at: tagBefore(text, startOf(node), yaml), cause: TAG } : found;
        return fault && yaml.visit.BREAK;
    };
    yaml.visit(document, {
        Seq: (_, seq) => check(seq, undefined),
        Map: (_, map) => check(map, twice(map, yaml)),
        Alias: (_, alias, path) => check(alias, unresolved(alias, anchors.get(alias.source), path)),
        Pair: (_, pair) => {
            pair.value ??= new yaml.Scalar('');
        },
        Scalar: (role, scalar, path) => {
            if (role === 'key')
                return check(scalar, oddKey(scalar));
            if (scalar.type !== 'PLAIN')
                return check(scalar, undefined);
            if (scalar.range &&
                hasComment(text, scalar.range[1]) &&
                (!within || keysOf(path, yaml).some((key) => within.includes(key))))
                (0, payload_path/* note */.N4)(cut, () => (0, payload_path/* pathText */.LF)(stepsTo(scalar, path, yaml)));
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
    return JSON.stringify(number) === written && (0, printed/* isPrintedAsIs */.n)(number) ? number : written;
}
function hasComment(text, end) {
    const comment = /[ \t]*#/y;
    comment.lastIndex = end;
    return comment.test(text);
}
function keysOf(path, { isPair, isScalar }) {
    return path.flatMap((node) => (isPair(node) && isScalar(node.key) ? String(node.key.value) : []));
}
function stepsTo(scalar, path, { isPair, isScalar, isSeq }) {
    return path.flatMap((node, depth) => {
        if (isPair(node))
            return isScalar(node.key) ? String(node.key.value) : [];
        return isSeq(node) ? node.items.indexOf(path[depth + 1] ?? scalar) : [];
    });
}
/** The library does not say where it has read a tag. */
function tagBefore(text, start, { Lexer }) {
    let found = start;
    let at = 0;
    for (const token of new Lexer().lex(text)) {
        if (at >= start)
            break;
        if (token.startsWith('!'))
            found = at;
        // What has no width in the text: a document's or a scalar's beginning, a flow scalar's end.
        if (!/^[\u0002\u0018\u001f]$/.test(token))
            at += token.length;
    }
    return found;
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
    if (error instanceof in_time/* OutOfTime */.f)
        return `takes more than ${MOST_MS / 1000} s to read as YAML, as nothing does that people write. ${TO_JSON}`;
    if (error instanceof RangeError)
        return `is nested too deep to be read; at most ${json/* MAX_DEPTH */.lr} levels can be sent.`;
    // The guard's own words are "Excessive alias count indicates a resource exhaustion attack".
    if (error instanceof ReferenceError && error.message.includes('alias'))
        return 'has YAML aliases (*) that would make it many times larger. Write the values out.';
    return undefined;
}


/***/ }),

/***/ 4400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime),
/* harmony export */   f: () => (/* binding */ OutOfTime)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);

/** Thrown where work was interrupted. */
class OutOfTime extends Error {
}
// Made once: it takes some milliseconds.
const script = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script('work()');
const context = (0, node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)();
/**
 * Does work that has no await in it, such as parsing text from outside, for so long at most: nothing else, a signal
 * included, is heard meanwhile. Work that is interrupted must leave nothing half done behind.
 *
 * @returns what it returns; throws what it throws, and `OutOfTime` where its time was over
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 */
function inTime(work, mostMs) {
    try {
        context.work = work;
        return script.runInContext(context, { timeout: mostMs });
    }
    catch (error) {
        if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            throw error;
        throw new OutOfTime(`more than ${mostMs} ms`);
    }
    finally {
        context.work = undefined;
    }
}


/***/ })

};
