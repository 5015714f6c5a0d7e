'use strict';

exports.id = 479;
exports.ids = [479];
exports.modules = {

/***/ 4194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookUpChanged: () => (/* binding */ lookUpChanged)
});

// UNUSED EXPORTS: placeOfChanges

// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/failures/status-title.ts
var status_title = __webpack_require__(4090);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);

/** Of a comparison, whatever the page. */
const MOST_OF_A_COMPARISON = 300;
/** Of a pull request, on 30 pages. */
const MOST_OF_A_PULL_REQUEST = 3000;
const PAGE = 100;
/**
 * The files that differ between two commits. GitHub compares the later one with what both have in common: where the
 * earlier one has commits that the later lacks, as after a forced push, what those changed counts, too.
 *
 * Needs Contents: read.
 *
 * @see https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
async function compareCommits(client, repository, base, head) {
    const answer = await compare(client, repository, base, head);
    const changes = pathsOf(answer, (0, fields/* field */.ZZ)(dataOf(answer), 'files'), MOST_OF_A_COMPARISON);
    const status = (0, fields/* field */.ZZ)(dataOf(answer), 'status');
    if (changes.kind !== 'paths' || status === 'ahead' || status === 'identical')
        return changes;
    const back = await compare(client, repository, head, base);
    const others = pathsOf(back, (0, fields/* field */.ZZ)(dataOf(back), 'files'), MOST_OF_A_COMPARISON);
    return others.kind === 'paths' ? { kind: 'paths', paths: [...changes.paths, ...others.paths] } : others;
}
/** The list of files stands on the first page alone, whatever there is of commits. */
function compare(client, { owner, name }, base, head) {
    const basehead = `${base}...${head}`;
    return client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo: name, basehead, per_page: 1 });
}
/**
 * The files that a pull request changes.
 *
 * Needs Pull requests: read.
 *
 * @see https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
 */
async function listPullRequestFiles(client, { owner, name }, number) {
    const paths = [];
    let files = 0;
    for (let page = 1;; page++) {
        const parameters = { owner, repo: name, pull_number: number, per_page: PAGE, page };
        const answer = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', parameters);
        const list = dataOf(answer);
        const changes = pathsOf(answer, list, Number.POSITIVE_INFINITY);
        if (changes.kind !== 'paths')
            return changes;
        paths.push(...changes.paths);
        const count = Array.isArray(list) ? list.length : 0;
        files += count;
        if (files >= MOST_OF_A_PULL_REQUEST)
            return { kind: 'cut', most: MOST_OF_A_PULL_REQUEST };
        if (count < PAGE)
            return { kind: 'paths', paths, files };
    }
}
/** What answers with anything but a sound list tells nothing. @param most as many as GitHub lists are as good as cut */
function pathsOf(answer, list, most) {
    if (answer.kind === 'no-answer' || answer.status !== 200 || !Array.isArray(list))
        return answer;
    if (list.length >= most)
        return { kind: 'cut', most };
    const paths = list.flatMap((file) => [(0, fields/* field */.ZZ)(file, 'filename'), (0, fields/* field */.ZZ)(file, 'previous_filename') ?? []].flat());
    return paths.every((path) => typeof path === 'string') ? { kind: 'paths', paths } : answer;
}
function dataOf(reply) {
    return reply.kind === 'answer' && reply.status === 200 ? reply.data : undefined;
}

// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);





const NOT_TOLD = 'this event does not tell: push, pull_request, pull_request_target and merge_group do. Where you know it, say it by changed-files.';
/**
 * Decides where the changed files of an event are to be looked for.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
function placeOfChanges({ name, payload }) {
    switch (name) {
        case 'push':
            return placeOfPush(payload);
        case 'pull_request':
        case 'pull_request_target': {
            const number = (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(payload, 'pull_request'), 'number');
            const files = (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(payload, 'pull_request'), 'changed_files');
            if (!Number.isInteger(number) || !Number.isInteger(files))
                return unknown('the event says nothing of a pull request.');
            return { kind: 'pull-request', number: Number(number), files: Number(files) };
        }
        case 'merge_group': {
            const group = (0, fields/* field */.ZZ)(payload, 'merge_group');
            return comparison((0, fields/* field */.ZZ)(group, 'base_sha'), (0, fields/* field */.ZZ)(group, 'head_sha'));
        }
        default:
            return unknown(name === '' ? 'the event is not known here.' : `the event is ${(0, inline/* inline */.m)(name, 80)}, and ${NOT_TOLD}`);
    }
}
function placeOfPush(payload) {
    const ref = (0, fields/* field */.ZZ)(payload, 'ref');
    if ((0, fields/* field */.ZZ)(payload, 'deleted') === true)
        return unknown('a branch or tag was deleted.');
    if (typeof ref === 'string' && ref.startsWith('refs/tags/'))
        return unknown('a tag was pushed, and there is nothing to compare it with.');
    const before = (0, fields/* field */.ZZ)(payload, 'before');
    if (typeof before === 'string' && /^0+$/.test(before))
        return unknown('the branch is new, and there is nothing to compare it with.');
    return comparison(before, (0, fields/* field */.ZZ)(payload, 'after'));
}
function comparison(base, head) {
    const isCommit = (text) => typeof text === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
    if (!isCommit(base) || !isCommit(head))
        return unknown('the event does not name the commits to compare.');
    return { kind: 'comparison', base: String(base), head: String(head) };
}
function unknown(why) {
    return { kind: 'unknown', why };
}
/**
 * Looks up the changed files of an event.
 *
 * @param client of the token for the repository that the workflow runs in; absent where there is none
 */
async function lookUpChanged(event, repository, client) {
    const place = placeOfChanges(event);
    if (place.kind === 'unknown')
        return place;
    if (!client)
        return unknown('source-token is empty, and without a token nothing can be looked up.');
    if (!repository)
        return unknown('the current repository is not known here (GITHUB_REPOSITORY is not set).');
    if (place.kind === 'comparison') {
        const changes = await compareCommits(client, repository, place.base, place.head);
        return changes.kind === 'paths' ? changes : unknown(whyNot(changes, 'Contents'));
    }
    const changes = await listPullRequestFiles(client, repository, place.number);
    if (changes.kind !== 'paths')
        return unknown(whyNot(changes, 'Pull requests'));
    // GitHub tells of the pull request as it is now, and not as it was when this workflow started.
    if (changes.files !== place.files)
        return unknown('the pull request has changed since the workflow started.');
    return changes;
}
function whyNot(changes, right) {
    if (changes.kind === 'cut')
        return `${changes.most} files or more changed, and GitHub lists no more.`;
    if (changes.kind === 'no-answer')
        return `GitHub gave no answer (${(0, inline/* inline */.m)(changes.detail, 200)}).`;
    const words = (0, answer_body/* githubMessage */.hg)(changes);
    const said = words ? `: "${(0, inline/* inline */.m)(words, 200)}"` : '';
    const answered = `GitHub answered ${(0, status_title/* statusTitle */.l)(changes.status)}${said}.`;
    if (changes.status === 404 && right === 'Contents')
        return `${answered} Either the commit before is gone, as after a forced push, or source-token lacks the right ${right}: read.`;
    return [403, 404].includes(changes.status) ? `${answered} source-token needs the right ${right}: read.` : answered;
}


/***/ }),

/***/ 7196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createMatcher: () => (/* binding */ createMatcher)
/* harmony export */ });
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4232);

/** In the paths of all files: an index of more takes longer than to look at each file. */
const MOST_NAMES = 100_000;
/**
 * Compares lists of patterns with the files that changed.
 *
 * @returns whether one of the files matches: the last pattern that matches it does not begin with `!`
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushpull_requestpull_request_targetpathspaths-ignore
 */
function createMatcher(files) {
    const sorted = [...new Set(files)].sort();
    const byStart = sorted.map((key, file) => ({ key, file }));
    const byEnd = lazy(() => byKey(sorted.map((path, file) => ({ key: reversed(path), file }))));
    const byName = lazy(() => byKey(sorted.flatMap((path, file) => fromEachName(path).map((key) => ({ key, file })))));
    const isDeep = lazy(() => sorted.reduce((names, path) => names + path.split('/').length, 0) > MOST_NAMES);
    const none = emptySet(sorted.length);
    /** The same patterns stand at many targets. */
    const known = new Map();
    return (patterns) => {
        const matching = emptySet(sorted.length);
        for (const pattern of patterns) {
            const { negates, files: its } = matchesOf(pattern);
            for (const [at, bits] of its.entries()) {
                const before = matching[at] ?? 0;
                matching[at] = negates ? before & ~bits : before | bits;
            }
        }
        return matching.some((bits) => bits !== 0);
    };
    function matchesOf(text) {
        const matches = known.get(text) ?? lookedFor(text);
        known.set(text, matches);
        return matches;
    }
    function lookedFor(text) {
        const pattern = compiled(text);
        let regex;
        let matching = none;
        for (const file of candidatesFor(pattern)) {
            const path = sorted[file] ?? '';
            if (!path.endsWith(pattern.suffix))
                continue;
            // To make one takes its time, and most patterns match nothing.
            regex ??= pattern.regex();
            if (!regex.test(path))
                continue;
            if (matching === none)
                matching = emptySet(sorted.length);
            matching[file >> 5] = (matching[file >> 5] ?? 0) | (1 << (file & 31));
        }
        return { negates: pattern.negates, files: matching };
    }
    /** @returns files that may match: no others do */
    function candidatesFor({ prefix, suffix, within }) {
        if (prefix !== '')
            return startingWith(prefix, byStart);
        if (suffix !== '')
            return startingWith(reversed(suffix), byEnd());
        if (within.beginsName && within.text !== '' && !isDeep())
            return new Set(startingWith(within.text, byName()));
        return byStart.filter(({ key }) => key.includes(within.text)).map(({ file }) => file);
    }
}
function emptySet(size) {
    return new Uint32Array(Math.ceil(size / 32));
}
function compiled(text) {
    const pattern = (0, _patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .w)(text);
    if (!pattern.ok)
        throw new Error(`"${text}" is no pattern`);
    return pattern.value;
}
/** @returns the files of those whose keys start with a text */
function startingWith(text, sorted) {
    const files = [];
    for (let at = firstAtLeast(text, sorted); sorted[at]?.key.startsWith(text); at++)
        files.push(sorted[at]?.file ?? 0);
    return files;
}
function firstAtLeast(text, sorted) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.key ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function byKey(entries) {
    return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}
/** @returns a path, and what is left of it behind each of its slashes */
function fromEachName(path) {
    const rests = [path];
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        rests.push(path.slice(at + 1));
    return rests;
}
function lazy(make) {
    let made;
    return () => (made ??= make());
}
/** By UTF-16 units: only compared with others like it. */
function reversed(text) {
    return text.split('').reverse().join('');
}


/***/ })

};
