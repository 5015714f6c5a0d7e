exports.id = 406;
exports.ids = [406];
exports.modules = {

/***/ 4406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearse: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var _delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8973);
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7361);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1893);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(886);
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2860);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1281);
/* harmony import */ var _reads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4786);
/* harmony import */ var _silence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7875);








/**
 * A dry run: looks whether each repository can be seen by its token, takes events, has somebody who listens, and, where
 * its runs would be waited for, shows them.
 *
 * @returns what was found of each target, in their order
 */
async function rehearse(targets, options) {
    const { diagnosis, waits, stop } = options;
    const readerOf = (0, _reads_js__WEBPACK_IMPORTED_MODULE_3__/* .createReaders */ .B)({ ...options, onSlow: () => undefined, onLimited: () => undefined });
    const silence = (0, _silence_js__WEBPACK_IMPORTED_MODULE_4__/* .createSilence */ ._)({ clientOf: readerOf, stop });
    /** What is kept of each answer, as there may be a thousand. */
    const foreseen = new Map();
    // With all of a delivery's patience; a repository that can be seen stands for one that takes the event.
    const seen = await (0, _delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__/* .deliver */ .c)(targets, {
        ...options,
        // Reads have a pace of their own.
        maxPerMinute: 0,
        onSettled: () => undefined,
        async attempt(target) {
            const answer = await (0, _github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .orNoAnswer */ .TZ)((0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__/* .getRepository */ .TM)(await readerOf(target.token), target));
            if (answer instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .NoAnswer */ .W_ || answer.status !== 200)
                return answer;
            if (!(0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__/* .seenRepository */ .Gf)(answer.data))
                return { ...answer, data: (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .asText */ .e1)(answer.data) };
            foreseen.set(target, diagnosis.foresee(target, answer));
            return { ...answer, status: 204 };
        },
    });
    const rehearsed = [];
    for (const each of seen) {
        const found = await look(each).catch((error) => crashed(each.target, error));
        options.onLooked(found);
        rehearsed.push(found);
    }
    return rehearsed;
    function crashed(target, error) {
        const failure = (0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .internalError */ .WB)(error, 'looking at the repository', 'dry-run');
        return { target, state: 'failed', failure, listening: [], lines: [] };
    }
    async function look(delivered) {
        const { target, state } = delivered;
        const nothing = { target, listening: [], lines: [] };
        if (state === 'skipped')
            return { ...nothing, state };
        const explained = await diagnosis.explain(delivered);
        const failure = explained.failure ?? foreseen.get(target) ?? (await unreadable(target));
        // What can't be sent starts nothing, whoever listens.
        if (failure)
            return { ...nothing, ...explained, state: 'failed', failure };
        return { ...explained, target, state: 'planned', ...(await silence.look(target)) };
    }
    /** Where its runs would be waited for: what keeps them from being read. */
    async function unreadable(target) {
        if (!waits)
            return undefined;
        const list = await (0, _github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .orNoAnswer */ .TZ)((0, _github_runs_js__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(await readerOf(target.token), target));
        const reply = list instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .NoAnswer */ .W_ ? list : list.kind === 'answer' ? list.answer : undefined;
        return reply && { ...(await diagnosis.explainReply(target, reply, 'list-runs')), during: 'dry-run' };
    }
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ seenRepository),
/* harmony export */   K2: () => (/* binding */ lookUpToken),
/* harmony export */   RJ: () => (/* binding */ lookUpRepository),
/* harmony export */   TM: () => (/* binding */ getRepository),
/* harmony export */   er: () => (/* binding */ lookUpOwner),
/* harmony export */   rx: () => (/* binding */ lookUpNames)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);

/**
 * @returns the repository, `'hidden'` if this token can't see it (or nobody can), or nothing where GitHub did not say
 * @see https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
async function lookUpRepository(client, { owner, name }) {
    const answer = await getRepository(client, { owner, name });
    if (answer.status === 404)
        return 'hidden';
    return answer.status === 200 ? seenRepository(answer.data) : undefined;
}
/** @see https://docs.github.com/en/rest/repos/repos#get-a-repository */
function getRepository(client, { owner, name }) {
    return client.request('GET /repos/{owner}/{repo}', { owner, repo: name });
}
/**
 * @returns what kind of account it is, `'missing'` if there is none of that name, or nothing where GitHub did not say
 * @see https://docs.github.com/en/rest/users/users#get-a-user (serves organizations, too)
 */
async function lookUpOwner(client, owner) {
    const answer = await client.request('GET /users/{username}', { username: owner });
    if (answer.status === 404)
        return 'missing';
    if (answer.status !== 200)
        return undefined;
    return (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'type') === 'Organization' ? 'Organization' : 'User';
}
/**
 * The first 100 repositories of an owner that this token can see.
 *
 * @see https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories
 * @see https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
async function lookUpNames(client, owner, ownerKind, isInstallation) {
    const answer = isInstallation
        ? await client.request('GET /installation/repositories', { per_page: 100 })
        : ownerKind === 'Organization'
            ? await client.request('GET /orgs/{org}/repos', { org: owner, per_page: 100, sort: 'pushed' })
            : await client.request('GET /user/repos', { per_page: 100, sort: 'pushed' });
    const list = Array.isArray(answer.data) ? answer.data : (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'repositories');
    const prefix = `${owner}/`.toLowerCase();
    return (Array.isArray(list) ? list : [])
        .map(seenRepository)
        .filter((seen) => seen !== undefined)
        .filter((seen) => seen.fullName.toLowerCase().startsWith(prefix));
}
/**
 * Whether GitHub knows the token at all: every living one gets another answer than 401, if only that an
 * installation is no user.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
async function lookUpToken(client) {
    const answer = await client.request('GET /user');
    if (answer.status >= 500)
        return undefined;
    return answer.status === 401 ? 'dead' : 'alive';
}
/** What the answer of `getRepository` says; nothing where it is none. */
function seenRepository(data) {
    const fullName = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'full_name');
    if (typeof fullName !== 'string')
        return undefined;
    const isPrivate = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'private');
    const push = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'permissions'), 'push');
    const archived = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'archived');
    return {
        fullName,
        ...(typeof isPrivate === 'boolean' ? { private: isPrivate } : {}),
        ...(typeof push === 'boolean' ? { push } : {}),
        ...(typeof archived === 'boolean' ? { archived } : {}),
    };
}


/***/ })

};
