'use strict';

exports.id = 419;
exports.ids = [419];
exports.modules = {

/***/ 1858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ patient),
/* harmony export */   X: () => (/* binding */ againAfterMs)
/* harmony export */ });
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5990);
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(299);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9279);



/** A client for reads that a step does not go on without: what passes is asked for again, and a rate limit waited for. */
function patient(client, { retries, longestMs, clock, stop }) {
    return {
        async request(route, parameters) {
            for (let tries = 1;; tries++) {
                const reply = await client.request(route, parameters);
                const waitMs = againAfterMs(reply, tries, clock);
                if (waitMs === undefined || waitMs > longestMs || tries > retries || stop.aborted)
                    return reply;
                await clock.sleep(waitMs, stop);
            }
        },
    };
}
/**
 * How long to wait before a request is made once more, in milliseconds.
 *
 * @param tries made so far
 * @returns nothing for what would be answered alike
 */
function againAfterMs(reply, tries, clock) {
    const afterMs = (0, _backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .backoffMs */ .j)(tries, clock.random());
    if (reply.kind === 'no-answer')
        return reply.why === 'stopped' ? undefined : afterMs;
    // Where GitHub does not say how long, a minute: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
    if ((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(reply) === 'rate_limited')
        return (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimit */ ["if"])(reply, clock.now()).waitMs ?? 60_000;
    if (reply.status < 500 && reply.status !== 408)
        return undefined;
    return (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(reply, clock.now()) ?? afterMs;
}


/***/ }),

/***/ 2294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownConnection)
/* harmony export */ });
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(900);

/**
 * How to reach the GitHub that the workflow runs on, whose repository `source-token` is for: events may be sent to
 * another one, which gets no token of this one.
 *
 * @param connection to the GitHub that is sent to
 */
function ownConnection(connection, source) {
    const own = (0, _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ownApiUrl */ .Ie)(source.env);
    if (!own || own === connection.apiUrl)
        return connection;
    const proxy = (0, _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readProxy */ .nM)(own, source);
    return {
        apiUrl: own,
        proxy: proxy.ok ? proxy.value : undefined,
        requestTimeoutSeconds: connection.requestTimeoutSeconds,
    };
}


/***/ }),

/***/ 5582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readChangedFiles: () => (/* binding */ readChangedFiles)
/* harmony export */ });
/* harmony import */ var _payload_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2730);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2367);


/**
 * Reads `changed-files`: a JSON array, or paths, one a line.
 *
 * @param text not white space alone
 */
async function readChangedFiles(text) {
    // A file's name may begin with a bracket, too.
    if (!/^\s*\[\s*["\]]/.test(text))
        return { ok: true, value: listed(text) };
    const parsed = await (0, _payload_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text.trim());
    if (!parsed.ok)
        return parsed;
    const list = (0, _payload_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(parsed.value) ? [] : [parsed.value].flat();
    if (!list.every((path) => typeof path === 'string'))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)('must be a list of texts, or paths, one a line.');
    return { ok: true, value: { paths: list.map(fromRoot), warnings: [] } };
}
const ONE_LINE = 'changed-files: has one line with spaces in it, which is taken for one path and for several, so that no target is left out by mistake. Write one path a line, or a JSON array.';
/** Some actions print all paths in one line; one in quotes, as git prints it, is one path. */
function listed(text) {
    const paths = lines(text);
    const [only = '', ...others] = paths;
    const words = only.split(/\s+/).filter(Boolean);
    const isOne = words.length < 2 || text.trim().startsWith('"');
    if (others.length > 0 || isOne)
        return { paths, warnings: [] };
    return { paths: [only, ...words.map(fromRoot)], warnings: [ONE_LINE] };
}
function lines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => fromRoot(unquoted(line.trim())))
        .filter(Boolean);
}
function fromRoot(path) {
    return path.replace(/^\.\//, '');
}
const ESCAPES = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };
/**
 * A path as git prints it where it has characters beyond ASCII: `"caf\303\251.md"`.
 *
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath
 */
function unquoted(line) {
    if (!/^"(?:[^"\\]|\\.)*"$/.test(line))
        return line;
    const parts = line.slice(1, -1).match(/\\[0-7]{3}|\\.|[^\\]+/g) ?? [];
    const bytes = parts.map((part) => {
        if (/^\\[0-7]/.test(part))
            return Buffer.of(Number.parseInt(part.slice(1), 8));
        return Buffer.from(part.startsWith('\\') ? (ESCAPES[part.charAt(1)] ?? part.slice(1)) : part);
    });
    return Buffer.concat(bytes).toString();
}


/***/ }),

/***/ 2616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SENT: () => (/* binding */ SENT),
  listOf: () => (/* binding */ listOf),
  parseJsonList: () => (/* binding */ parseJsonList),
  readList: () => (/* binding */ readList),
  unreadList: () => (/* binding */ unreadList)
});

// EXTERNAL MODULE: ./src/inputs/name-slips.ts
var name_slips = __webpack_require__(8980);
// EXTERNAL MODULE: ./src/payload/json.ts
var payload_json = __webpack_require__(2730);
// EXTERNAL MODULE: ./src/payload/load-yaml.ts
var load_yaml = __webpack_require__(1618);
// EXTERNAL MODULE: ./src/payload/slips-in.ts
var slips_in = __webpack_require__(7013);
// EXTERNAL MODULE: ./src/reading.ts
var reading = __webpack_require__(2367);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/plan/entry.ts
var entry = __webpack_require__(6403);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./src/payload/payload.ts
var payload = __webpack_require__(5900);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/plan/patterns.ts
var plan_patterns = __webpack_require__(4232);







/** What a search may find: GitHub shows no more than 1,000. */
const MOST_FOUND = { default: 100, most: 1000 };
/** GitHub takes fewer still. */
const MOST_OF_A_SEARCH = 1000;
const MAX_PROBLEM = `\`max\` must be a whole number from 1 to ${MOST_FOUND.most}.`;
/** An entry of a list that is more than a name. targets.schema.json is made from it. */
const ENTRY = schemas/* strictObject */.rej({
    repository: schemas/* optional */.lqM(list_entry_text('repository')),
    'event-type': schemas/* optional */.lqM(list_entry_text('event-type')),
    'client-payload': schemas/* optional */.lqM(object(({ input }) => `\`client-payload\` ${input === null ? payload/* IS_NULL */.XI : 'must be an object of keys and values.'}`)),
    workflow: schemas/* optional */.lqM(schemas/* union */.KCZ([list_entry_text('workflow'), schemas/* int */.Whr()], { error: '`workflow` must be the name of a file, or an id.' })),
    ref: schemas/* optional */.lqM(schemas/* union */.KCZ([list_entry_text('ref'), schemas/* array */.YOg(list_entry_text('ref'))], {
        error: '`ref` must be a name, or a list of names: put it in quotes.',
    })),
    inputs: schemas/* optional */.lqM(object('`inputs` must be an object of names and values.')),
    'token-env': schemas/* optional */.lqM(list_entry_text('token-env')),
    if: schemas/* optional */.lqM(trueOrFalse('if')),
    paths: schemas/* optional */.lqM(schemas/* union */.KCZ([list_entry_text('paths'), schemas/* array */.YOg(list_entry_text('paths'))], {
        error: '`paths` must be a pattern, or a list of patterns: put each in quotes.',
    })),
    optional: schemas/* optional */.lqM(trueOrFalse('optional')),
    search: schemas/* optional */.lqM(list_entry_text('search')),
    max: schemas/* optional */.lqM(schemas/* int */.Whr(MAX_PROBLEM).check(api/* _gte */.qm(1, MAX_PROBLEM), api/* _lte */.Zm(MOST_FOUND.most, MAX_PROBLEM))),
    listening: schemas/* optional */.lqM(trueOrFalse('listening')),
});
const KEYS = Object.keys(ENTRY.shape);
/** Reads one entry of a list: a name, or an object that says more. */
function readEntry(item) {
    if (typeof item === 'string')
        return item.startsWith('-') ? (0, reading/* unread */.g)(DASH) : { ok: true, value: { repository: item } };
    if (!(0, payload_json/* isJsonObject */.OW)(item))
        return (0, reading/* unread */.g)(`must be a repository's name, or an object with ${KEYS.join(', ')}.`);
    const { data, error } = ENTRY.safeParse(item);
    if (error) {
        const told = (issue) => issue.code === 'unrecognized_keys' ? issue.keys.map(unknownKey) : issue.message;
        return { ok: false, problems: error.issues.flatMap(told) };
    }
    const wrong = contradictions(data);
    const patterns = data.paths === undefined ? undefined : (0, plan_patterns/* readPatterns */.c)([data.paths].flat());
    if (patterns?.ok === false)
        wrong.push(...patterns.problems.map((problem) => `\`paths\` ${problem}`));
    if (wrong.length > 0)
        return { ok: false, problems: wrong };
    const { repository = '', 'event-type': eventType, 'client-payload': clientPayload, 'token-env': tokenEnv } = data;
    const { workflow, ref, inputs } = data;
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
            ...(data.if === undefined || isTrue(data.if) ? {} : { isLeftOut: true }),
            ...(patterns?.ok ? { paths: patterns.value } : {}),
            ...(isTrue(data.optional) ? { optional: true } : {}),
            ...(data.search === undefined ? {} : { search: searchOf(data.search, data) }),
        },
    };
}
function searchOf(words, { max, listening }) {
    return { words: words.trim(), most: max ?? MOST_FOUND.default, listening: isTrue(listening) };
}
/** @returns what does not go together in an entry, or is missing */
function contradictions(entry) {
    const has = (...keys) => keys.find((key) => entry[key] !== undefined);
    const event = has('event-type', 'client-payload');
    const workflow = has('workflow', 'ref', 'inputs');
    const idle = entry.search === undefined ? ['max', 'listening'].filter((key) => has(key)) : [];
    return [
        !has('repository', 'search') && 'has no `repository`.',
        has('repository') &&
            has('search') &&
            'has `search` beside `repository`: take one of them away, or make two entries.',
        has('search') &&
            !entry.search?.trim() &&
            '`search` has no words in it: write some, such as "org:acme topic:uses-ui".',
        entry.search !== undefined &&
            entry.search.length > MOST_OF_A_SEARCH &&
            `\`search\` has ${entry.search.length} characters; ${MOST_OF_A_SEARCH} are the most.`,
        event &&
            workflow &&
            `has \`${workflow}\` beside \`${event}\`: a target either gets an event or starts a workflow. Take one of them away, or make two entries.`,
        idle[0] && `has \`${idle[0]}\`, which says something of a \`search\`, and there is none.`,
        isTrue(entry.listening) &&
            workflow &&
            `has \`listening\` beside \`${workflow}\`: only events have workflows that listen to them. Take one of them away.`,
    ].filter((problem) => typeof problem === 'string');
}
function list_entry_text(key) {
    return schemas/* string */.YjP({
        error({ input }) {
            const way = typeof input === 'object' && input !== null ? '' : ': put it in quotes';
            return `\`${key}\` must be text${way}.`;
        },
    });
}
function object(error) {
    return schemas/* custom */.IeY((value) => (0, payload_json/* isJsonObject */.OW)(value), { error });
}
/** What an expression comes to: of nothing, an empty text. */
function trueOrFalse(key) {
    const error = ({ input }) => {
        const shown = typeof input === 'string' ? `"${(0, inline/* inline */.m)(input, 80)}"` : (0, inline/* inline */.m)(JSON.stringify(input), 80);
        const way = String(input).includes('${{') ? ': in a file no expression is expanded' : '';
        return `\`${key}\` must be true or false, and is ${shown}${way}.`;
    };
    const written = schemas/* string */.YjP().check(api/* _regex */.Fk(/^\s*(true|True|TRUE|false|False|FALSE)?\s*$/, { error }));
    return schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* null */.chJ(), written], { error });
}
function isTrue(written) {
    return written === true || (typeof written === 'string' && written.trim().toLowerCase() === 'true');
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
    when: 'if',
    condition: 'if',
    path: 'paths',
    files: 'paths',
    'changed-files': 'paths',
    query: 'search',
    limit: 'max',
    'continue-on-error': 'optional',
};
/** Whatever has three letters is near to `ref`. */
const NAMES = [...KEYS, ...Object.keys(ALIASES)].filter((name) => name.length > 3);
function unknownKey(key) {
    const known = (0, nearest/* nearest */.p)(key.replaceAll('_', '-'), NAMES, 3);
    const hint = known === undefined ? '' : `; the nearest is \`${ALIASES[known] ?? known}\``;
    return `\`${(0, inline/* inline */.m)(key, 80)}\` is not a key of a target${hint}. The keys are ${KEYS.join(', ')}.`;
}








/** Eight times what a variable of the environment holds on Linux; of ten times that a regular expression dies. */
const MOST_CHARACTERS = 1_048_576;
/** The keys whose values are another's. */
const SENT = ['client-payload', 'inputs'];
/**
 * Reads the list of `targets`, in the form that its first character tells: JSON or YAML's flow form, a YAML list, or words.
 *
 * @param text as written, comments and all; not empty
 * @param token the step's own, which no payload should have in it
 */
async function readList(text, token) {
    const items = await itemsIn(text);
    return items.ok ? listOf(items, INPUT, text, token) : unreadList(INPUT.input, items.problems);
}
const INPUT = { input: 'targets', of: '' };
async function itemsIn(text) {
    if (text.length > MOST_CHARACTERS)
        return (0, reading/* unread */.g)(`has ${text.length} characters; ${MOST_CHARACTERS} are the most that are read.`);
    const form = text.replace(/^(?:[^\S\n]*(?:#.*)?\n)+/, '').trimStart();
    if (form.startsWith(name_slips/* OBJECT */.qv))
        return (0, reading/* unread */.g)(`is ${name_slips/* OBJECT */.qv}, what JavaScript prints for an object: write JSON.stringify(\u2026) there.`);
    if (/^[[{]/.test(form))
        return asList(await flow(text));
    if (/^-(?:\s|$)/.test(form))
        return asList(await (0, load_yaml/* parseYaml */.h)(text, SENT));
    return { ok: true, value: words(text), warnings: [] };
}
/** JSON's own errors point better; but what is not JSON may well be YAML. */
async function flow(text) {
    const json = await parseJsonList(text);
    if (json.ok || (0, payload_json/* isJson */.Fh)(text))
        return json;
    const yaml = await (0, load_yaml/* parseYaml */.h)(text, SENT);
    return yaml.ok ? yaml : json;
}
/** Strict JSON, in which the inputs of workflows are read as they are written. */
async function parseJsonList(text) {
    if (!text.includes('"inputs"'))
        return (0, payload_json/* parseJson */.qF)(text.trim());
    const { asTexts } = await __webpack_require__.e(/* import() | workflows */ 259).then(__webpack_require__.bind(__webpack_require__, 4323));
    return (0, payload_json/* parseJson */.qF)(asTexts(text.trim(), 'inputs'));
}
/** Words between line breaks, commas or spaces; `#` at a line's start or after white space begins a comment. */
function words(text) {
    return text.split('\n').flatMap((line) => line
        .replace(/(^|\s)#.*/, '')
        .split(/[\s,]+/)
        .filter(Boolean));
}
function asList(parsed) {
    return parsed.ok ? { ...parsed, value: [parsed.value].flat() } : parsed;
}
/**
 * Reads the entries of a list, each on its own.
 *
 * @param text what it was read from
 * @param token the step's own, which no payload should have in it
 */
async function listOf({ value: items, warnings: found }, { input, of }, text, token) {
    const told = (message) => ({ input, message });
    const payloads = items.map((item) => (0, payload_json/* isJsonObject */.OW)(item) ? Object.fromEntries(SENT.map((key) => [key, item[key] ?? null])) : null);
    const warnings = [...found, ...(await (0, slips_in/* slipsIn */.D)(payloads, text, token))].map((warning) => `${input}: ${warning}`);
    const list = { entries: [], problems: [], warnings };
    if (items.length === 0)
        list.problems.push(told(NO_TARGET));
    if (items.length > entry/* MOST_TARGETS */.TE)
        return unreadList(input, [(0, entry/* tooMany */.Ot)(items.length)]);
    for (const [index, item] of items.entries()) {
        const label = `entry ${index + 1}${of}${nameOf(item)}: `;
        const read = readEntry(item);
        if (read.ok)
            list.entries.push({ input, label, ...read.value });
        else
            list.problems.push(...read.problems.map((problem) => told(`${label}${problem}`)));
    }
    return list;
}
const NO_TARGET = "has no target in it. Where a list may well be empty, skip the step: if: steps.ID.outputs.list != '[]'";
/** A list of which nothing could be read. */
function unreadList(input, problems) {
    return { entries: [], problems: problems.map((message) => ({ input, message })), warnings: [] };
}
function nameOf(item) {
    const name = (0, payload_json/* isJsonObject */.OW)(item) ? (item.repository ?? item.search) : item;
    return typeof name === 'string' ? ` (${(0, inline/* inline */.m)(name, 120)})` : '';
}


/***/ }),

/***/ 4232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readPatterns),
/* harmony export */   w: () => (/* binding */ compile)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2367);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);


const MOST_PATTERNS = 1000;
const MOST_CHARACTERS = 1000;
/**
 * Checks patterns.
 *
 * @param written each may have several lines, a pattern on each
 * @returns them as they are compared, without a slash in front; or what is wrong, as predicates
 */
function readPatterns(written) {
    const patterns = written
        .flatMap((text) => text.split('\n'))
        .map((text) => text.trim().replace(/^(!?)(?:\.?\/)+/, '$1'))
        .filter(Boolean);
    if (patterns.length === 0)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)('has no pattern in it.');
    if (patterns.length > MOST_PATTERNS)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`has ${patterns.length} patterns; ${MOST_PATTERNS} are the most for one target.`);
    const problems = patterns.flatMap((pattern) => {
        const read = compile(pattern);
        return read.ok ? [] : read.problems.map((problem) => `has the pattern "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(pattern, 120)}", ${problem}`);
    });
    if (problems.length > 0)
        return { ok: false, problems };
    if (patterns.every((pattern) => pattern.startsWith('!')))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)('has patterns that begin with "!" alone, which take out what others match: put "**" before them.');
    return { ok: true, value: patterns };
}
/** @returns a pattern, ready to be compared; or what is wrong with it, as the end of a sentence */
function compile(text) {
    const negates = text.startsWith('!');
    const pattern = negates ? text.slice(1) : text;
    if (pattern.length > MOST_CHARACTERS)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`which has more than ${MOST_CHARACTERS} characters.`);
    if (pattern === '')
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)('which matches nothing.');
    if (pattern.includes('${{'))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)('an expression that was not expanded.');
    if (pattern.endsWith('/'))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`which ends in "/", as no file does: write ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(pattern, 120)}** for all in the folder.`);
    const parts = [];
    for (let at = 0; at < pattern.length;) {
        TOKEN.lastIndex = at;
        const [token = ''] = TOKEN.exec(pattern) ?? [];
        const last = parts.at(-1);
        if ((token === '?' || token === '+') && last) {
            if (token === '?')
                last.least = 0;
            else
                last.most = 'any';
        }
        else if (token.startsWith('[')) {
            if (!CLASS.test(token))
                return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(BRACKETS);
            if (runsBackwards(token))
                return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)('which has a range that runs backwards.');
            parts.push({ one: token, least: 1, most: 1 });
        }
        else {
            parts.push(partOf(token, at === 0 || pattern[at - 1] === '/'));
        }
        at += token.length;
    }
    const literals = literalsOf(parts);
    const within = literals.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest));
    const [prefix, suffix] = [literals[0].text, literals.at(-1)?.text ?? ''];
    const regex = () => new RegExp(`^${parts.map(sourceOf).join('')}$`, 'su');
    return { ok: true, value: { negates, prefix, suffix, within, regex } };
}
/** What stands in every path that matches, piece by piece; the first begins it, the last ends it. */
function literalsOf(parts) {
    const first = { text: '', beginsName: true };
    const others = [];
    for (const { literal, endsFolder = false, least, most } of parts) {
        const last = others.at(-1) ?? first;
        if (literal === undefined || least !== 1 || most !== 1)
            others.push({ text: '', beginsName: endsFolder });
        else
            last.text += literal;
    }
    return [first, ...others];
}
// A run of characters ends before one that has its "?" or "+" behind it.
const TOKEN = /\*\*\/|\*\*|\*|\[[^\]]*\]?|\\.|[^*?+[\\]+(?![?+])|./suy;
const CLASS = /^\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9])+\]$/;
/** @param isAtStart of a path's part: there, no folder at all is meant, too */
function partOf(token, isAtStart) {
    const often = { least: 1, most: 1 };
    if (token === '**/')
        return { many: isAtStart ? '(?:.+/)?' : '.*/', endsFolder: true, ...often };
    if (token === '**')
        return { many: '.*', ...often };
    if (token === '*')
        return { many: '[^/]*', ...often };
    return { literal: /^\\./su.test(token) ? token.slice(1) : token, ...often };
}
function sourceOf({ one, literal, many = '', least, most }) {
    const source = one ?? literal?.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
    if (source === undefined)
        return many;
    if (least === 0)
        return `${source}${most === 'any' ? '*' : '?'}`;
    return `${source}${most === 'any' ? '+' : ''}`;
}
function runsBackwards(token) {
    return [...token.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from > to);
}
const BRACKETS = 'where only letters, digits and ranges such as a-z can stand between [ and ]: put a backslash before a bracket of a name (\\[slug\\]).';


/***/ }),

/***/ 9424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTargetsFile: () => (/* binding */ readTargetsFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _inputs_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1442);
/* harmony import */ var _payload_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2730);
/* harmony import */ var _payload_load_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1618);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2367);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8038);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2616);







const INPUT = 'targets-file';
/**
 * Reads the list of a file: a `.json` one in strict JSON, a `.yml` or `.yaml` one in YAML, each the list itself or a
 * mapping that has it under `targets`, as editors want it for `$schema`.
 *
 * @param token the step's own, which no payload should have in it
 * @param onText told of the text before anything is read of it
 */
async function readTargetsFile(file, env, token, onText) {
    const shown = `"${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .m)(file, 300)}"`;
    const format = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(file).toLowerCase();
    if (!['.json', '.yml', '.yaml'].includes(format))
        return unplaced([`${shown} must end in .json, .yml or .yaml: that says how it is read.`]);
    const text = (0, _inputs_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .G)(file, env, LARGEST);
    if (!text.ok)
        return unplaced(text.problems);
    onText(text.value);
    const parsed = itemsOf(format === '.json' ? await (0, _list_js__WEBPACK_IMPORTED_MODULE_4__.parseJsonList)(text.value) : await (0, _payload_load_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .h)(text.value, _list_js__WEBPACK_IMPORTED_MODULE_4__.SENT));
    if (!parsed.ok)
        return unplaced(parsed.problems.map((problem) => `${shown} ${problem}`));
    const of = ` of ${shown}`;
    return {
        ...(await (0, _list_js__WEBPACK_IMPORTED_MODULE_4__.listOf)(parsed, { input: INPUT, of }, text.value, token)),
        async placed(problems) {
            // Loaded only here: most files are sound.
            const { itemPlaces } = await __webpack_require__.e(/* import() | payload */ 463).then(__webpack_require__.bind(__webpack_require__, 8592));
            const places = await itemPlaces(text.value, 'targets');
            return problems.map(({ input, message }) => ({ input, message: withPlaces(message, of, places) }));
        },
    };
}
const LARGEST = 'a list of targets needs far less';
function unplaced(problems) {
    return { ...(0, _list_js__WEBPACK_IMPORTED_MODULE_4__.unreadList)(INPUT, problems), placed: async (found) => found };
}
function withPlaces(message, of, places) {
    const [first = '', ...rest] = message.split(of);
    return rest.reduce((before, after) => {
        const [, number] = /entry (\d+)$/.exec(before) ?? [];
        const place = places[Number(number) - 1];
        return `${before}${of}${place ? `, ${place}` : ''}${after}`;
    }, first);
}
/** The list itself, or the one that a mapping has under `targets`. */
function itemsOf(parsed) {
    if (!parsed.ok)
        return parsed;
    const { value, warnings } = parsed;
    if (Array.isArray(value))
        return { ok: true, value, warnings };
    if (!(0, _payload_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) || !Array.isArray(value.targets))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_6__/* .unread */ .g)('must be a list of targets, or a mapping that has the list under `targets`.');
    const others = Object.keys(value).filter((key) => key !== 'targets' && key !== '$schema');
    if (others.length > 0)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_6__/* .unread */ .g)(`has \`${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .m)(others[0] ?? '', 80)}\` beside \`targets\`, where only \`$schema\` may stand: what is to hold for a target belongs into its entry, for all of them into the step.`);
    return { ok: true, value: value.targets, warnings };
}


/***/ }),

/***/ 4248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createVeil),
/* harmony export */   c: () => (/* binding */ veiled)
/* harmony export */ });
/**
 * Hides repositories that nobody who reads a public log should learn of.
 *
 * @param hidden each as `owner/name`; what is added to it later is hidden from then on
 */
function createVeil(hidden) {
    let known = 0;
    let pattern = /(?!)/g;
    return (text) => {
        if (hidden.length !== known)
            pattern = patternOf(hidden);
        known = hidden.length;
        return text.replace(pattern, (_, name) => name === undefined ? NOT_SHOWN : `a private repository of ${name.split('/')[0]}`);
    };
}
/** In place of a page's address: without the name it would lead nowhere. */
const NOT_SHOWN = '(address not shown)';
function patternOf(hidden) {
    const names = [...new Set(hidden.map(({ repository }) => repository))];
    // The longest first: one name may begin as another does.
    const longest = names.toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[.-]/g, '\\$&'));
    const any = `(?:${longest.join('|')})(?![\\w-])`;
    return new RegExp(`https?://[^\\s/]+/${any}[\\w./?=&%#-]*|(?<![\\w.-])(${any})`, 'gi');
}
/** A log that a veil is over. */
function veiled(log, veil) {
    const titled = (print) => (title, text) => print(veil(title), veil(text));
    return {
        info: (text) => log.info(veil(text)),
        debug: (text) => log.debug(veil(text)),
        debugging: log.debugging,
        group: titled(log.group),
        notice: titled(log.notice),
        warning: titled(log.warning),
        error: titled(log.error),
    };
}


/***/ }),

/***/ 6781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  routed: () => (/* binding */ routed)
});

// EXTERNAL MODULE: ./src/connect.ts + 19 modules
var connect = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/inputs/own-connection.ts
var own_connection = __webpack_require__(2294);
// EXTERNAL MODULE: ./src/github/patient.ts
var patient = __webpack_require__(1858);
// EXTERNAL MODULE: ./src/text/in-time.ts
var in_time = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/plan/plan.ts + 3 modules
var plan_plan = __webpack_require__(5162);



/** Longer than this nobody waits for what only spares events. */
const LONGEST_FOR_FILES_MS = 60_000;
const MOST_MS_OF_MATCHING = 3000;
/** Finds out which targets are to be sent to. A search that fails lets none of them be. */
async function route(plan, options) {
    const paths = await byPaths(plan, options);
    const found = await bySearch(plan, paths.targets, options);
    const hasFailed = found.searches.some(({ target, came }) => isTrouble(came) && !target.optional);
    const targets = hasFailed ? found.targets.map((target) => heldBack(target, found.searches)) : found.targets;
    return { ...paths, ...found, targets, warnings: (0, plan_plan/* hourlyLimitWarnings */.MO)(targets) };
}
/** Whether a search came to nothing that is known; one that was stopped is none. */
function isTrouble(came) {
    return came.kind !== 'found' && came.kind !== 'stopped';
}
/** Where a search failed: the target that is not sent to for it. */
function heldBack(target, searches) {
    const failed = searches.some(({ target: its, came }) => its === target && isTrouble(came));
    return failed || target.skippedBecause ? target : { ...target, skippedBecause: 'search-failed' };
}
async function byPaths(plan, options) {
    const { targets } = plan;
    if (!targets.some(isLimited))
        return { targets };
    const changed = await changedFiles(plan, options);
    if (changed.kind === 'unknown')
        return { targets, sentToAll: changed.why };
    return withoutUnchanged(targets, changed.paths);
}
async function bySearch({ apiUrl, retries }, targets, options) {
    if (!targets.some(({ search, skippedBecause }) => search && !skippedBecause))
        return { targets, searches: [] };
    const { findTargets } = await __webpack_require__.e(/* import() | search */ 187).then(__webpack_require__.bind(__webpack_require__, 3596));
    return findTargets(targets, { ...options, apiUrl, retries });
}
function isLimited({ paths, skippedBecause }) {
    return paths !== undefined && skippedBecause === undefined;
}
async function changedFiles(plan, { ownClientOf, event, clock, stop }) {
    if (plan.changed)
        return { kind: 'paths', paths: plan.changed };
    const { lookUpChanged } = await __webpack_require__.e(/* import() | changed-files */ 479).then(__webpack_require__.bind(__webpack_require__, 4194));
    const { sourceToken, current, retries } = plan;
    const [owner, name] = current?.split('/') ?? [];
    const patience = { retries, longestMs: LONGEST_FOR_FILES_MS, clock, stop };
    try {
        const client = sourceToken && (0,patient/* patient */.I)(await ownClientOf(sourceToken.text), patience);
        return await lookUpChanged(event(), owner && name ? { owner, name } : undefined, client);
    }
    catch (error) {
        return { kind: 'unknown', why: `the action itself failed to find out (${error.message}).` };
    }
}
async function withoutUnchanged(targets, files) {
    const { createMatcher } = await __webpack_require__.e(/* import() | changed-files */ 479).then(__webpack_require__.bind(__webpack_require__, 7196));
    try {
        return (0,in_time/* inTime */.R)(() => {
            const hasChanged = createMatcher(files);
            return {
                targets: targets.map((target) => isLimited(target) && !hasChanged(target.paths ?? []) ? { ...target, skippedBecause: 'paths' } : target),
            };
        }, MOST_MS_OF_MATCHING);
    }
    catch (error) {
        if (!(error instanceof in_time/* OutOfTime */.f))
            throw error;
        const why = `comparing ${files.length} files with all paths takes more than ${MOST_MS_OF_MATCHING / 1000} s.`;
        return { targets, sentToAll: why };
    }
}

// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/text/listing.ts
var listing = __webpack_require__(3083);


const MOST_NAMES = 20;
/** What a search found, in one line. */
function foundLine({ repository }, { names, silent }) {
    const found = names.length === 0
        ? 'nothing'
        : `${names.length}: ${(0, listing/* listed */.r)(names.map((name) => (0, inline/* inline */.m)(name)), MOST_NAMES)}`;
    return `  ${repository} found ${found}${silent > 0 ? ` (and ${silent} where nothing listens)` : ''}`;
}
/** @param why as a sentence */
function sentToAllNotice(why) {
    return `Which files changed is not known, so every target with paths is sent to: ${why}`;
}
function unreadableWarning(names) {
    return `Whether a workflow listens could not be read in ${(0, listing/* listed */.r)(names, MOST_NAMES)}, so nothing is sent there: the token needs Contents: read, and Actions: read, and a repository at most 50 workflow files.`;
}

// EXTERNAL MODULE: ./src/report/veil.ts
var report_veil = __webpack_require__(4248);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __webpack_require__(3034);






/** Finds out which targets a step has, where GitHub knows that, and says what it found. */
async function routed(settings, world) {
    const { env, clock, stop } = world;
    const hidden = [];
    const isPrivate = (0, runner_event/* isRunningPrivate */.l)(env);
    const veil = (0, report_veil/* createVeil */.L)(hidden);
    const log = (0, report_veil/* veiled */.c)(world.log, veil);
    const connected = await world.open(log);
    const own = (0, own_connection/* ownConnection */.B)(settings, world);
    const routing = await route(settings, {
        clientOf: async (token) => connected.clientOf(token),
        ownClientOf: async (token) => (own === settings ? connected : (0, connect/* connect */.Ng)(own, { ...world, log })).clientOf(token),
        event: () => (0, runner_event/* readEvent */.j)(env),
        foundPrivate(target) {
            if (!isPrivate)
                hidden.push(target);
        },
        clock,
        stop,
    });
    tell(routing, log, stop);
    return { targets: routing.targets, failed: await failedSearches(routing.searches), connected, outlets: { log, veil } };
}
function tell({ sentToAll, searches, warnings }, log, stop) {
    if (sentToAll && !stop.aborted)
        log.notice('Changed files not known', sentToAllNotice(sentToAll));
    for (const { target, came } of searches)
        if (came.kind === 'found')
            log.info(foundLine(target, came));
    const unreadable = searches.flatMap(({ came }) => (came.kind === 'found' ? came.unreadable : []));
    if (unreadable.length > 0)
        log.warning('Repositories not read', unreadableWarning(unreadable));
    if (warnings.length > 0)
        log.warning('Inputs', warnings.join('\n'));
}
async function failedSearches(searches) {
    const failed = searches.flatMap(({ target, came }) => (isTrouble(came) ? [{ target, trouble: came }] : []));
    if (failed.length === 0)
        return [];
    const { searchFailed } = await __webpack_require__.e(/* import() | explaining */ 580).then(__webpack_require__.bind(__webpack_require__, 4407));
    return failed.flatMap(({ target, trouble }) => {
        const { search, optional } = target;
        if (!search)
            return [];
        const failure = searchFailed(search, trouble, optional);
        return [{ target, state: 'failed', failure, tries: 0, durationMs: 0 }];
    });
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
