'use strict';

exports.id = 419;
exports.ids = [419];
exports.modules = {

/***/ 7271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readList: () => (/* binding */ readList)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8050);
/* harmony import */ var _inputs_name_slips_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8980);
/* harmony import */ var _payload_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2730);
/* harmony import */ var _payload_load_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1618);
/* harmony import */ var _payload_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5900);
/* harmony import */ var _payload_slips_in_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7013);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2367);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8038);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(613);









const MOST_TARGETS = 1000;
/** Eight times what a variable of the environment holds on Linux; of ten times that a regular expression dies. */
const MOST_CHARACTERS = 1_048_576;
/** An entry that is more than a name. */
const ENTRY = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    repository: text('repository', 'has no `repository`.'),
    'event-type': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(text('event-type')),
    'client-payload': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => (0, _payload_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value), {
        error: ({ input }) => `\`client-payload\` ${input === null ? _payload_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_NULL */ .XI : 'must be an object of keys and values.'}`,
    })),
    workflow: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => typeof value === 'string' || Number.isSafeInteger(value), {
        error: '`workflow` must be the name of a file, or an id.',
    })),
    ref: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => [value].flat().every((name) => typeof name === 'string'), {
        error: '`ref` must be a name, or a list of names: put it in quotes.',
    })),
    inputs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => (0, _payload_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value), {
        error: '`inputs` must be an object of names and values.',
    })),
    'token-env': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(text('token-env')),
});
const PAYLOAD = 'client-payload';
const KEYS = Object.keys(ENTRY.shape);
/**
 * Reads a list of targets, in the form that its first character tells: JSON or YAML's flow form, a YAML list, or words.
 *
 * @param text as written, comments and all; not empty
 * @param token the step's own, which no payload should have in it
 */
async function readList(text, token) {
    if (text.length > MOST_CHARACTERS)
        return nothing([`has ${text.length} characters; ${MOST_CHARACTERS} are the most that are read.`]);
    const form = text.replace(/^(?:[^\S\n]*(?:#.*)?\n)+/, '').trimStart();
    if (form.startsWith(_inputs_name_slips_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT */ .qv))
        return nothing([`is ${_inputs_name_slips_js__WEBPACK_IMPORTED_MODULE_0__/* .OBJECT */ .qv}, what JavaScript prints for an object: write JSON.stringify(\u2026) there.`]);
    if (/^[[{]/.test(form))
        return listOf(await flow(text), text, token);
    if (/^-(?:\s|$)/.test(form))
        return listOf(await (0, _payload_load_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .h)(text, PAYLOAD), text, token);
    return words(text);
}
/** JSON's own errors point better; but what is not JSON may well be YAML. */
async function flow(text) {
    const json = await (0, _payload_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(await inputsAsTexts(text.trim()));
    if (json.ok || isJson(text))
        return json;
    const yaml = await (0, _payload_load_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .h)(text, PAYLOAD);
    return yaml.ok ? yaml : json;
}
/** In JSON the inputs of workflows are read as they are written. */
async function inputsAsTexts(text) {
    if (!text.includes('"inputs"'))
        return text;
    const { asTexts } = await __webpack_require__.e(/* import() | workflows */ 259).then(__webpack_require__.bind(__webpack_require__, 4323));
    return asTexts(text, 'inputs');
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** Words between line breaks, commas or spaces; `#` at a line's start or after white space begins a comment. */
function words(text) {
    const found = text.split('\n').flatMap((line) => line
        .replace(/(^|\s)#.*/, '')
        .split(/[\s,]+/)
        .filter(Boolean));
    return checked(found, []);
}
async function listOf(parsed, text, token) {
    if (!parsed.ok)
        return nothing(parsed.problems);
    const items = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
    const payloads = items.map((item) => ((0, _payload_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(item) ? { [PAYLOAD]: item[PAYLOAD] ?? null } : null));
    return checked(items, [...parsed.warnings, ...(await (0, _payload_slips_in_js__WEBPACK_IMPORTED_MODULE_6__/* .slipsIn */ .D)(payloads, text, token))]);
}
function checked(items, warnings) {
    if (items.length === 0) {
        return nothing([
            "has no target in it. Where a list may well be empty, skip the step: if: steps.ID.outputs.list != '[]'",
        ]);
    }
    if (items.length > MOST_TARGETS) {
        return nothing([`has ${items.length} targets; ${MOST_TARGETS} are the most for one step.`]);
    }
    const list = { entries: [], problems: [], warnings };
    for (const [index, item] of items.entries()) {
        const label = `entry ${index + 1}${nameOf(item)}: `;
        const read = readEntry(item);
        if (read.ok)
            list.entries.push({ label, ...read.value });
        else
            list.problems.push(...read.problems.map((problem) => `${label}${problem}`));
    }
    return list;
}
function nothing(problems) {
    return { entries: [], problems, warnings: [] };
}
function nameOf(item) {
    const name = (0, _payload_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(item) ? item.repository : item;
    return typeof name === 'string' ? ` (${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .m)(name, 120)})` : '';
}
function readEntry(item) {
    if (typeof item === 'string')
        return item.startsWith('-') ? (0, _reading_js__WEBPACK_IMPORTED_MODULE_7__/* .unread */ .g)(DASH) : { ok: true, value: { repository: item } };
    if (!(0, _payload_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(item))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_7__/* .unread */ .g)(`must be a repository's name, or an object with ${KEYS.join(', ')}.`);
    const { data, error } = ENTRY.safeParse(item);
    if (error) {
        const told = (issue) => issue.code === 'unrecognized_keys' ? issue.keys.map(unknownKey) : issue.message;
        return { ok: false, problems: error.issues.flatMap(told) };
    }
    const { repository, 'event-type': eventType, 'client-payload': clientPayload, 'token-env': tokenEnv } = data;
    const { workflow, ref, inputs } = data;
    const beside = contradiction(data);
    if (beside)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_7__/* .unread */ .g)(beside);
    return {
        ok: true,
        value: {
            repository,
            ...(eventType === undefined ? {} : { eventType: eventType.trim() }),
            ...(clientPayload === undefined ? {} : { clientPayload }),
            ...(workflow === undefined ? {} : { workflow: String(workflow) }),
            ...(ref === undefined ? {} : { refs: [ref].flat().map((name) => name.trim()) }),
            ...(inputs === undefined ? {} : { inputs }),
            ...(tokenEnv === undefined ? {} : { tokenEnv }),
        },
    };
}
/** @returns what is wrong with an entry that is both an event and a workflow */
function contradiction(entry) {
    const [event] = ['event-type', 'client-payload'].filter((key) => Object.hasOwn(entry, key));
    const [workflow] = ['workflow', 'ref', 'inputs'].filter((key) => Object.hasOwn(entry, key));
    if (event === undefined || workflow === undefined)
        return undefined;
    return `has \`${workflow}\` beside \`${event}\`: a target either gets an event or starts a workflow. Take one of them away, or make two entries.`;
}
function text(key, ifAbsent) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP({
        error({ input }) {
            if (input === undefined)
                return ifAbsent;
            const way = typeof input === 'object' && input !== null ? '' : ': put it in quotes';
            return `\`${key}\` must be text${way}.`;
        },
    });
}
const DASH = 'begins with "-": in a YAML list every line does, from the first one on, with a space after it ("- acme/site").';
/** What people write for a key, beside slips of the pen. */
const ALIASES = {
    repo: 'repository',
    name: 'repository',
    event: 'event-type',
    type: 'event-type',
    payload: 'client-payload',
    branch: 'ref',
    refs: 'ref',
    'workflow-inputs': 'inputs',
    token: 'token-env',
};
/** Whatever has three letters is near to `ref`. */
const NAMES = [...KEYS, ...Object.keys(ALIASES)].filter((name) => name.length > 3);
function unknownKey(key) {
    const known = (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .nearest */ .p)(key.replaceAll('_', '-'), NAMES, 3);
    const hint = known === undefined ? '' : `; the nearest is \`${ALIASES[known] ?? known}\``;
    return `\`${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .m)(key, 80)}\` is not a key of a target${hint}. The keys are ${KEYS.join(', ')}.`;
}


/***/ }),

/***/ 613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** No name that is looked for is longer, and the time it takes grows with the square of it. */
const MOST_CHARACTERS = 100;
/** The first so many of them are compared: of the longest, 50 ms' work. */
const MOST_CANDIDATES = 1000;
/**
 * Finds what was most likely meant, where a name is not there.
 *
 * @param wanted the name that is not there, in any case
 * @param candidates those that are
 * @param maxDistance the most characters that may have to be added, removed or changed: a third of them where it is left
 *   out, and 2 of a short name
 * @returns the nearest candidate, of equally near ones the first; nothing where none is near, or where it is longer than any name
 */
function nearest(wanted, candidates, maxDistance = Math.max(2, Math.ceil(wanted.length / 3))) {
    if (wanted.length > MOST_CHARACTERS)
        return undefined;
    const short = candidates.filter(({ length }) => length <= MOST_CHARACTERS).slice(0, MOST_CANDIDATES);
    const match = (0, leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(wanted.toLowerCase(), short.map((candidate) => candidate.toLowerCase()), { maxDistance });
    return short.find((candidate) => candidate.toLowerCase() === match);
}


/***/ })

};
