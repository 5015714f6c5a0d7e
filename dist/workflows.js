'use strict';

exports.id = 259;
exports.ids = [259];
exports.modules = {

/***/ 4323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ inputLimits),
/* harmony export */   RN: () => (/* binding */ inputsIn),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   asTexts: () => (/* binding */ asTexts)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3083);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2730);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5900);




/** Ten on GitHub Enterprise Server up to 3.19, whose own words tell of it. */
const MOST_INPUTS = 25;
const MOST_CHARACTERS = 65_535;
/**
 * Reads a workflow's inputs as a workflow writes them: a JSON object, or a YAML mapping.
 *
 * @param text not trimmed, as a payload
 * @param token the step's own, which should not be in it
 * @returns each value as it was written; or what is wrong
 */
async function parseInputs(text, token) {
    const parsed = await (0, _payload_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePayload */ .ex)(asTexts(text, 'all'), token);
    if (!parsed.ok)
        return parsed;
    const inputs = inputsIn(parsed.value);
    return inputs.ok ? { ...inputs, warnings: parsed.warnings } : inputs;
}
/**
 * Makes inputs of values that were read already.
 *
 * @returns each as text; or what can't be one
 */
function inputsIn(values) {
    const named = (is) => Object.entries(values).flatMap(([name, value]) => (is(value) ? [(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 80)] : []));
    const nothing = named((value) => value === null);
    const nested = named((value) => typeof value === 'object' && value !== null);
    const problems = [
        nothing.length > 0 &&
            `has null in ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .r)(nothing, 5)}, and an input is text, a number, true or false: leave it out, or write "".`,
        nested.length > 0 &&
            `has ${nestedKind(values)} in ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .r)(nested, 5)}, and an input is text, a number, true or false. Send it as text, by \${{ toJSON(\u2026) }}, and let the workflow read it with fromJSON(inputs.${nested[0]}).`,
    ].filter((problem) => problem !== false);
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, value: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) };
}
/**
 * Checks inputs against GitHub's limits.
 *
 * @param inputs as they are sent, `dispatch_id` included
 * @returns what GitHub would refuse, and the way out; empty if nothing
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs
 */
function inputLimits(inputs) {
    return [widthProblem(inputs), sizeProblem(inputs)].filter((problem) => problem !== undefined);
}
function widthProblem(inputs) {
    const names = Object.keys(inputs);
    if (names.length <= MOST_INPUTS)
        return undefined;
    const id = names.includes('dispatch_id') ? ', dispatch_id among them' : '';
    return `has ${names.length} inputs${id}, and a workflow takes ${MOST_INPUTS} at most. Put several into one, as text by \${{ toJSON(\u2026) }}, which the workflow reads with fromJSON.`;
}
function sizeProblem(inputs) {
    const characters = JSON.stringify(inputs).length;
    if (characters <= MOST_CHARACTERS)
        return undefined;
    const largest = Object.entries(inputs)
        .sort(([, one], [, other]) => other.length - one.length)
        .map(([name, value]) => `${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 100)} (${count(value.length)})`);
    return `is too large: it has ${count(characters)} characters as JSON, of at most ${count(MOST_CHARACTERS)}. The largest: ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .r)(largest, 5)}. Put large data into an artifact or a file, and send its URL or id.`;
}
/**
 * Puts numbers and booleans of JSON into quotes, so that they are read as they were written: `1.10` is no `1.1` then, and
 * no digit of a large one is lost.
 *
 * @param where in all of the text; or, where it is a target, a list of them or a mapping around that, in their `inputs`
 *   alone
 * @returns the text as it is where it is no JSON
 */
function asTexts(text, where) {
    const [, bracket] = /^\s*([[{])/.exec(text) ?? [];
    if (bracket === undefined || !(0, _json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJson */ .Fh)(text))
        return text;
    let depthOfInputs = bracket === '[' ? 3 : 2;
    let depth = 0;
    let isWithin = where === 'all';
    let before = '';
    let key = '';
    return text.replaceAll(TOKEN, (token) => {
        if (token === '{' || token === '[') {
            depth++;
            // The list of a file, in the mapping around it.
            if (key === '"targets"' && token === '[' && depth === 2)
                depthOfInputs = 4;
            if (key === '"inputs"' && depth === depthOfInputs)
                isWithin = true;
        }
        const quoted = isWithin && /^[-\dtf]/.test(token) ? `"${token}"` : token;
        if (token === '}' || token === ']') {
            if (where === 'inputs' && depth === depthOfInputs)
                isWithin = false;
            depth--;
        }
        key = token === ':' ? before : '';
        before = token;
        return quoted;
    });
}
/** What valid JSON is made of, `null` and white space aside. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|[{}[\]:,]/g;
function nestedKind(values) {
    const nested = Object.values(values).filter((value) => typeof value === 'object' && value !== null);
    return nested.every(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW) ? 'an object' : nested.some(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW) ? 'a list or object' : 'a list';
}
function count(characters) {
    return characters.toLocaleString('en-US');
}


/***/ }),

/***/ 1375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readStepWorkflow: () => (/* binding */ readStepWorkflow),
  stepInputsProblems: () => (/* binding */ stepInputsProblems),
  workflowOf: () => (/* binding */ workflowOf)
});

// EXTERNAL MODULE: ./src/reading.ts
var reading = __webpack_require__(2367);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/text/listing.ts
var listing = __webpack_require__(3083);



const FOLDER = '.github/workflows/';
/** As long as a file's name may be. */
const LONGEST = 255;
/**
 * Reads which workflow is meant: by its file (`deploy.yml`), that file's path, or its id.
 *
 * @returns the file's name, or the id; or what is wrong, as a predicate
 * @see https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
function readWorkflow(written) {
    const text = written.trim();
    const shown = `"${(0, inline/* inline */.m)(text, 120)}"`;
    if (/^\d{1,15}$/.test(text))
        return { ok: true, value: text };
    if (text.includes('${{'))
        return (0, reading/* unread */.g)(`${shown} is an expression that was not expanded.`);
    const file = text.replace(/^(?:\.?\/)?\.github\/workflows\//, '');
    if (!/\.ya?ml$/i.test(file))
        return (0, reading/* unread */.g)(`is ${shown}, which is neither a file nor an id: write the workflow's file, such as deploy.yml, and not its name. (The page of a workflow under the Actions tab names its file above the runs.)`);
    if (file.includes('/'))
        return (0, reading/* unread */.g)(`is ${shown}: workflows are files right in ${FOLDER}, so write the file's name alone.`);
    if (file.length > LONGEST || /[\x00-\x1f\x7f\\?#]/.test(file))
        return (0, reading/* unread */.g)(`is ${shown}, which is no file's name.`);
    return { ok: true, value: file };
}
/**
 * Reads names of branches or tags, each by git's own rules.
 *
 * @param names as they were written, one by one
 * @returns each once, in their order; or what is wrong, as a predicate
 * @see https://git-scm.com/docs/git-check-ref-format
 */
function readRefs(names) {
    const wrong = names.filter((name) => !isRef(name));
    if (wrong.length > 0) {
        const shown = (0, listing/* listed */.r)(wrong.map((name) => `"${(0, inline/* inline */.m)(name, 120)}"`), 5);
        const several = refsIn(wrong[0] ?? '');
        const way = several.length > 1 && several.every(isRef)
            ? `a list of names is written [${(0, inline/* inline */.m)(several.join(', '), 200)}].`
            : 'write the bare name, such as main or v1.2.3.';
        return (0, reading/* unread */.g)(`names ${shown}, which no branch or tag can be called: ${way}`);
    }
    return { ok: true, value: [...new Set(names)] };
}
/** The names of a text, between spaces, commas or line breaks. */
function refsIn(text) {
    return text.split(/[\s,]+/).filter(Boolean);
}
function isRef(name) {
    if (name.length > LONGEST || /[\x00-\x20\x7f~^:?*[\\]/.test(name))
        return false;
    return !/^[-/]|\/$|\.$|\.lock$|\.\.|\/\/|@\{|^@$|^$|\/\.|^\./.test(name);
}

// EXTERNAL MODULE: ./src/payload/dispatch-id.ts
var dispatch_id = __webpack_require__(2822);
// EXTERNAL MODULE: ./src/payload/workflow-inputs.ts
var workflow_inputs = __webpack_require__(4323);




/** Reads `workflow`, `ref` and `inputs` of the step. */
async function readStepWorkflow(inputs) {
    const workflow = inputs.workflow === undefined ? undefined : readWorkflow(inputs.workflow);
    const refs = readRefs(refsIn(inputs.ref ?? ''));
    const values = await (0, workflow_inputs/* parseInputs */.TL)(inputs.inputs ?? '{}', inputs.token?.text);
    const problems = [
        ...(workflow ? told('workflow', (0, reading/* problemsOf */.G)(workflow)) : []),
        ...told('ref', (0, reading/* problemsOf */.G)(refs)),
        ...told('inputs', (0, reading/* problemsOf */.G)(values)),
        ...misplaced(inputs),
    ];
    if (problems.length > 0 || !refs.ok || !values.ok || workflow?.ok === false)
        return { ok: false, problems };
    const named = workflow ? { workflow: workflow.value } : {};
    const warnings = values.warnings.map((warning) => `inputs: ${warning}`);
    return { ok: true, value: { ...named, refs: refs.value, inputs: values.value, warnings } };
}
/** What stands where it has no use, or can't be meant. */
function misplaced({ workflow, ref, inputs, eventType, clientPayload, clientPayloadFile }) {
    if (workflow !== undefined) {
        const beside = {
            'event-type': eventType,
            'client-payload': clientPayload,
            'client-payload-file': clientPayloadFile,
        };
        return Object.entries(beside).flatMap(([name, value]) => value === undefined
            ? []
            : told(name, ['stands beside workflow, which is started without an event: take one of them away.']));
    }
    return Object.entries({ ref, inputs }).flatMap(([name, value]) => value === undefined
        ? []
        : told(name, ['says how a workflow is started, and the step names none: add `workflow: deploy.yml`, say.']));
}
/** @returns what an entry that starts a workflow comes to, or what is wrong with what it says itself */
function workflowOf(entry, step, newDispatchId) {
    // With a workflow of its own, what the step's needs is not meant for it.
    const others = entry.workflow === undefined ? step : undefined;
    const workflow = entry.workflow === undefined ? undefined : readWorkflow(entry.workflow);
    const refs = readRefs(entry.refs ?? others?.refs ?? []);
    const own = entry.inputs === undefined ? undefined : (0, workflow_inputs/* inputsIn */.RN)(entry.inputs);
    const inputs = (0, dispatch_id/* withDispatchId */.G)(own?.ok ? own.value : (others?.inputs ?? {}), newDispatchId);
    const values = inputs.ok ? (0, workflow_inputs/* inputsIn */.RN)(inputs.value.clientPayload) : inputs;
    const name = workflow?.ok ? workflow.value : others?.workflow;
    const problems = [
        ...keyed('workflow', workflow ? (0, reading/* problemsOf */.G)(workflow) : []),
        ...keyed('ref', entry.refs ? (0, reading/* problemsOf */.G)(refs) : []),
        ...keyed('inputs', own ? (own.ok ? checked(values) : own.problems) : []),
        ...(entry.workflow === undefined && others?.workflow === undefined ? [NO_WORKFLOW] : []),
    ];
    if (problems.length > 0 || name === undefined || !refs.ok || !inputs.ok || !values.ok)
        return { ok: false, problems };
    const { clientPayload: _, ...id } = inputs.value;
    return {
        ok: true,
        value: { dispatch: { kind: 'workflow', workflow: name, refs: refs.value, inputs: values.value }, ...id },
    };
}
/** @returns what keeps the step's own inputs from being sent */
function stepInputsProblems({ inputs }, newDispatchId) {
    const added = (0, dispatch_id/* withDispatchId */.G)(inputs, newDispatchId);
    return told('inputs', checked(added.ok ? (0, workflow_inputs/* inputsIn */.RN)(added.value.clientPayload) : added));
}
function checked(inputs) {
    return inputs.ok ? (0, workflow_inputs/* inputLimits */.Pg)(inputs.value) : inputs.problems;
}
const NO_WORKFLOW = '`ref` and `inputs` say how a workflow is started, and neither this entry nor the step names one: add `workflow`.';
function keyed(key, problems) {
    return problems.map((problem) => `\`${key}\` ${problem}`);
}
function told(input, problems) {
    return problems.map((message) => ({ input, message }));
}


/***/ })

};
