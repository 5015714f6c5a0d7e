'use strict';

exports.id = 787;
exports.ids = [787];
exports.modules = {

/***/ 1258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readWorkflowReads: () => (/* binding */ readWorkflowReads)
});

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(2083);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 10 modules
var parser = __webpack_require__(7085);



/** https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#about-contexts */
const CONTEXTS = [
    ...['github', 'env', 'vars', 'job', 'jobs', 'steps', 'runner', 'secrets', 'strategy', 'matrix', 'needs', 'inputs'],
];
/** Beside those that the parser knows. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#functions */
const FUNCTIONS = ['success', 'failure', 'cancelled', 'always', 'hashFiles'].map((name) => ({
    ...{ name, minArgs: 0, maxArgs: 255 },
    call: () => {
        throw new Error('Nothing is evaluated here');
    },
}));
/** Whose values are true or false, whatever stands in them. */
const YES_OR_NO = ['contains', 'startswith', 'endswith', 'hashfiles'];
/**
 * Where one of GitHub's expressions reads the payload, by GitHub's own grammar.
 *
 * @param expression without its braces
 * @returns the places; none where it is no expression
 */
function payloadReads(expression) {
    let root;
    try {
        root = new parser/* Parser */.i(new lexer/* Lexer */.JG(expression).lex().tokens, CONTEXTS, FUNCTIONS).parse();
    }
    catch {
        // GitHub refuses the whole file for it, and says so on its page.
        return [];
    }
    const reads = [];
    if (root)
        visit(root, { isOptional: false, isShown: true });
    return reads;
    function visit(node, how) {
        if (node instanceof ast/* ContextAccess */.QC || node instanceof ast/* IndexAccess */.p_) {
            access(node, how);
        }
        else if (node instanceof ast/* Grouping */.aU) {
            visit(node.group, how);
        }
        else if (node instanceof ast/* Unary */._c) {
            visit(node.expr, { isOptional: true, isShown: false });
        }
        else if (node instanceof ast/* Binary */.yI) {
            for (const side of [node.left, node.right])
                visit(side, { ...how, isShown: false });
        }
        else if (node instanceof ast/* Logical */.oD) {
            const isOr = node.operator.type === lexer/* TokenType */.ks.OR;
            for (const [at, side] of node.args.entries()) {
                const isLast = at === node.args.length - 1;
                // `a && b` is a only where that is nothing.
                visit(side, isLast ? how : isOr ? { ...how, isOptional: true } : { ...how, isShown: false });
            }
        }
        else if (node instanceof ast/* FunctionCall */.R6) {
            const isShown = how.isShown && !YES_OR_NO.includes(node.functionName.lexeme.toLowerCase());
            for (const argument of node.args)
                visit(argument, { ...how, isShown });
        }
    }
    function access(node, how) {
        const { root, keys } = chainOf(node);
        // What is computed may read as well.
        for (const key of keys)
            if (typeof key !== 'string' && key)
                visit(key, { ...how, isShown: false });
        if (root !== 'github') {
            if (root && typeof root !== 'string')
                visit(root, how);
            return;
        }
        const path = ['event', 'client_payload'];
        // `github[x]` may be anything, too.
        const isOther = path.some((name, at) => typeof keys[at] === 'string' && keys[at].toLowerCase() !== name);
        if (isOther)
            return;
        const rest = keys.slice(path.length);
        const end = rest.findIndex((key) => typeof key !== 'string');
        const names = (end === -1 ? rest : rest.slice(0, end)).filter((key) => typeof key === 'string');
        const isKnown = keys.length >= path.length && keys.slice(0, path.length).every((key) => typeof key === 'string');
        reads.push({ names: isKnown ? names : [], ...how });
    }
}
/** What is taken of what: a context's name or an expression, then keys: texts, computed ones, or `*`. */
function chainOf(node) {
    const keys = [];
    let at = node;
    while (at instanceof ast/* IndexAccess */.p_) {
        const { index } = at;
        if (!(index instanceof ast/* Literal */.uS))
            keys.unshift(index instanceof ast/* Star */.FE ? undefined : index);
        // A number is a place in a list.
        else
            keys.unshift(typeof index.token.value === 'number' ? undefined : index.literal.coerceString());
        at = at.expr;
    }
    return { root: at instanceof ast/* ContextAccess */.QC ? at.name.lexeme.toLowerCase() : at, keys };
}
/**
 * The expressions between `${{` and `}}` of a text. Braces within quotes end none.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals
 */
function expressionsIn(text) {
    const found = [];
    for (let at = text.indexOf('${{'); at !== -1;) {
        const end = endOf(text, at + 3);
        if (end === -1)
            break;
        found.push({ expression: text.slice(at + 3, end), at });
        at = text.indexOf('${{', end + 2);
    }
    return found;
}
function endOf(text, from) {
    let isQuoted = false;
    for (let at = from; at < text.length; at++) {
        const character = text[at];
        if (character === "'")
            isQuoted = !isQuoted;
        else if (!isQuoted && character === '}' && text[at + 1] === '}')
            return at;
    }
    return -1;
}

// EXTERNAL MODULE: ./src/receivers/triggers.ts
var triggers = __webpack_require__(3661);


/** Nobody reads so many, and each is compared. */
const MOST = 200;
/**
 * Reads what the expressions of a workflow file read of `github.event.client_payload`.
 *
 * @param time shared by the files of a step
 * @returns nothing where that takes too long, or can't be told
 */
async function readWorkflowReads(text, time) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    if (time.leftMs <= 0)
        return undefined;
    const started = performance.now();
    try {
        return (0,triggers/* inTimeOfAFile */.h9)(() => readsOf(text, yaml));
    }
    catch {
        return undefined;
    }
    finally {
        time.leftMs -= performance.now() - started;
    }
}
function readsOf(text, yaml) {
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, {
        ...{ version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' },
        lineCounter: lines,
    });
    const found = { names: [], readsAll: false, showsId: false, injections: [] };
    const known = new Set();
    const injected = new Set();
    yaml.visit(document, {
        Scalar(position, node, path) {
            // None reads the payload without this name; it may be in any letter case.
            if (position === 'key' || typeof node.value !== 'string' || !/github/i.test(node.value))
                return;
            const place = placeOf(node, path, yaml, lines.linePos(node.range?.[0] ?? 0).line);
            const [from = 0, to = 0] = node.range ?? [];
            const offsetOf = placesIn(text.slice(from, to), node.value);
            for (const { expression, at } of expressionsAt(place, node.value)) {
                const offset = offsetOf(at);
                const line = offset === undefined ? place.line + (place.isBlock ? 1 : 0) : lines.linePos(from + offset).line;
                for (const read of payloadReads(expression))
                    note(read, place, line);
            }
        },
    });
    return found;
    function note(read, place, line) {
        const { names, isOptional, isShown } = read;
        if (names.length === 0)
            found.readsAll = true;
        const key = JSON.stringify(names);
        if (names.length > 0 && !isOptional && !known.has(key) && known.size < MOST) {
            known.add(key);
            found.names.push({ names, line });
        }
        const readsId = names.length === 0 || names.join('.').toLowerCase() === 'dispatch_id';
        if (place.isAtTop && place.key === 'run-name' && readsId && isShown)
            found.showsId = true;
        const into = scriptAt(place);
        const injection = into && `${line} ${into} ${key}`;
        if (injection && isShown && !injected.has(injection) && found.injections.length < MOST) {
            injected.add(injection);
            found.injections.push({ line, into, what: ['github.event.client_payload', ...names].join('.') });
        }
    }
}
function placeOf(node, path, yaml, line) {
    const pairs = path.filter((each) => yaml.isPair(each));
    const pair = pairs.at(-1);
    const maps = path.filter((each) => yaml.isMap(each));
    const key = pair && yaml.isScalar(pair.key) ? String(pair.key.value) : '';
    const entries = (map) => new Map((map?.items ?? [])
        .slice(0, 50)
        .flatMap(({ key, value }) => yaml.isScalar(key) && yaml.isScalar(value) ? [[String(key.value), value.value]] : []));
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const isAtTop = pairs.length === 1;
    return { key, line, isBlock, isAtTop, siblings: entries(maps.at(-1)), parents: entries(maps.at(-2)) };
}
/** What stands under `if` is an expression, with braces or without. */
function expressionsAt({ key }, text) {
    const embedded = expressionsIn(text);
    return key === 'if' && embedded.length === 0 ? [{ expression: text, at: 0 }] : embedded;
}
/** https://docs.github.com/en/actions/reference/security/secure-use#good-practices-for-mitigating-script-injection-attacks */
function scriptAt({ key, isAtTop, parents }) {
    if (key === 'run' && !isAtTop)
        return 'run';
    const uses = parents.get('uses');
    return key === 'script' && typeof uses === 'string' && /^actions\/github-script@/i.test(uses) ? 'script' : undefined;
}
/**
 * Where an expression of a text stands in its YAML, which may be folded or in quotes: the braces are in both.
 *
 * @returns tells it of each place in the text, from the first to the last; nothing where there are no braces
 */
function placesIn(source, text) {
    let [inSource, inText] = [-1, -1];
    return (at) => {
        while (inText < at) {
            inText = text.indexOf('${{', inText + 1);
            inSource = source.indexOf('${{', inSource + 1);
            if (inText === -1 || inSource === -1)
                return undefined;
        }
        return inSource;
    };
}


/***/ })

};
