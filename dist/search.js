'use strict';

exports.id = 187;
exports.ids = [187];
exports.modules = {

/***/ 3596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findTargets: () => (/* binding */ findTargets)
});

// EXTERNAL MODULE: ./src/failures/rate-limit.ts
var rate_limit = __webpack_require__(299);
// EXTERNAL MODULE: ./src/github/patient.ts
var patient = __webpack_require__(1858);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);

const PAGE = 100;
/**
 * Searches repositories. Archived ones and forks are left out, unless the words ask for them.
 *
 * @param words of GitHub's search, such as `org:acme topic:uses-ui`
 * @param most up to 1,000, beyond which GitHub lists none
 * @returns them by name
 * @see https://docs.github.com/en/rest/search/search#search-repositories
 * @see https://docs.github.com/en/search-github/searching-on-github/searching-for-repositories
 */
async function searchRepositories(client, words, most) {
    const asks = { archived: /\barchived:/i.test(words), fork: /\bfork:/i.test(words) };
    const q = asks.archived ? words : `${words} archived:false`;
    const found = new Map();
    const listed = new Set();
    for (let page = 1;; page++) {
        const answer = await client.request('GET /search/repositories', { q, per_page: PAGE, page });
        if (answer.kind === 'no-answer' || answer.status !== 200)
            return answer;
        const total = (0, fields/* field */.ZZ)(answer.data, 'total_count');
        const items = (0, fields/* field */.ZZ)(answer.data, 'items');
        if (typeof total !== 'number' || !Array.isArray(items))
            return answer;
        if ((0, fields/* field */.ZZ)(answer.data, 'incomplete_results') === true)
            return { kind: 'incomplete' };
        if (total > most)
            return { kind: 'too-many', total };
        for (const item of items) {
            const fullName = (0, fields/* field */.ZZ)(item, 'full_name');
            if (typeof fullName !== 'string')
                return answer;
            listed.add(fullName.toLowerCase());
            const isLeftOut = ((0, fields/* field */.ZZ)(item, 'archived') === true && !asks.archived) || ((0, fields/* field */.ZZ)(item, 'fork') === true && !asks.fork);
            // One that cannot be told to be public is private.
            if (!isLeftOut)
                found.set(fullName.toLowerCase(), { fullName, isPrivate: (0, fields/* field */.ZZ)(item, 'private') !== false });
        }
        if (listed.size >= total)
            break;
        // What moves from page to page while they are read stands on two of them, and others then on none.
        if (items.length === 0 || page * PAGE >= total)
            return { kind: 'incomplete' };
    }
    const names = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
    return { kind: 'found', repositories: names.map(([, repository]) => repository) };
}

// EXTERNAL MODULE: ./src/plan/entry.ts
var entry = __webpack_require__(6403);




/**
 * Makes the searches, one after another, and puts what they find in their places. A repository that another entry names
 * with the same event is that entry's; of two searches the first has it.
 */
async function findTargets(targets, options) {
    const taken = new Set(targets.flatMap((target) => (target.search || target.skippedBecause === 'if' ? [] : keyOf(target))));
    const places = [];
    for (const target of targets) {
        const { search, skippedBecause } = target;
        if (search && !skippedBecause)
            places.push({ target, ...(await made(target, search).catch(crashed)) });
        else
            places.push({ target, targets: [target] });
    }
    for (const place of places.toReversed()) {
        const total = countOf(places);
        if (total > entry/* MOST_TARGETS */.TE && place.came?.kind === 'found')
            Object.assign(place, { targets: [], came: { kind: 'too-many-targets', total } });
    }
    return {
        targets: places.flatMap(({ target, targets: its, came }) => (came && came.kind !== 'found' ? [target] : its)),
        searches: places.flatMap(({ target, came }) => (came ? [{ target, came }] : [])),
    };
    async function made(entry, { words, most, listening, targetOf }) {
        const nothing = { targets: [] };
        if (options.stop.aborted)
            return { ...nothing, came: { kind: 'stopped' } };
        const client = (0, patient/* patient */.I)(await options.clientOf(entry.token), { ...options, longestMs: rate_limit/* LONGEST_WAIT_MS */.u_ });
        const result = await searchRepositories(client, words, most);
        if (options.stop.aborted)
            return { ...nothing, came: { kind: 'stopped' } };
        if (result.kind !== 'found')
            return { ...nothing, came: result };
        const found = [];
        for (const { fullName, isPrivate } of result.repositories) {
            const target = targetOf(fullName);
            if (!target.ok)
                return { ...nothing, came: { kind: 'bad-name', problem: target.problems.join(' ') } };
            if (taken.has(keyOf(target.value)))
                continue;
            // No other is kept.
            const its = { ...target.value, ...(isPrivate ? { isPrivate } : {}), ...(listening ? { listens: true } : {}) };
            if (isPrivate)
                options.foundPrivate(its);
            found.push(its);
        }
        const heard = listening
            ? await (await loadListening()).listeningOnes(found, { ...options, clientOf: async () => client })
            : { kind: 'known', targets: found, unreadable: [] };
        if (heard.kind !== 'known')
            return { ...nothing, came: heard };
        for (const target of heard.targets)
            taken.add(keyOf(target));
        const names = heard.targets.map(({ repository }) => repository);
        const { unreadable } = heard;
        const silent = found.length - names.length - unreadable.length;
        return { targets: heard.targets, came: { kind: 'found', names, silent, unreadable } };
    }
}
function crashed(error) {
    return { targets: [], came: { kind: 'crash', error } };
}
function countOf(places) {
    return places.reduce((sum, { targets }) => sum + targets.length, 0);
}
// With what reads workflow files for a step that waits.
const loadListening = () => __webpack_require__.e(/* import() | following */ 856).then(__webpack_require__.bind(__webpack_require__, 364));
/** The same for targets of one repository that get the same event, or start the same workflow, whatever goes with it. */
function keyOf({ repository, dispatch }) {
    return JSON.stringify([repository.toLowerCase(), ...whatOf(dispatch)]);
}
function whatOf(dispatch) {
    return dispatch.kind === 'event' ? [dispatch.eventType] : [dispatch.workflow, ...dispatch.refs];
}


/***/ })

};
