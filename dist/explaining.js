'use strict';

exports.id = 580;
exports.ids = [580];
exports.modules = {

/***/ 488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ adviceForAnswer)
});
/** GitHub does not accept the token (401): wrong, revoked, expired, or with a flaw in its text. */
function badCredentials(_, { token, apiUrl, task }, found) {
    if (task === 'follow-runs')
        return [goneSince(token), testByHand(apiUrl)];
    const renew = token.kind === 'installation'
        ? 'An installation token lives for one hour at most, and GITHUB_TOKEN ends with its job: make it in the job that uses it.'
        : 'Make a new token, store it as a secret, and pass that secret as `token`.';
    const probed = {
        dead: ['GET /user refuses it, too: the token itself is at fault, not its permissions.', renew],
        alive: ['Yet GitHub knows it, as GET /user shows: try again. If that does not help, make a new one.'],
    };
    return [
        `GitHub does not accept this ${token.name}: it is wrong, revoked or expired.`,
        ...(token.flaw ? [token.flaw] : found.token ? probed[found.token] : [renew]),
        testByHand(apiUrl),
    ];
}
function testByHand(apiUrl) {
    return `To test a token by hand (GET /user; 401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`;
}
/** The token was good when the event was sent. */
function goneSince({ kind }) {
    return kind === 'installation'
        ? 'An installation token lives for one hour, and that is over (GITHUB_TOKEN also ends with its job). Make the token right before this step, or wait for less: completion-timeout-seconds.'
        : 'The token was accepted when the event was sent, so it has expired or was revoked since: make a new one, which is good for as long as the step may wait.';
}

// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);


/** GitHub does not take the event as it is (400 or 422). */
function invalidPayload(answer) {
    return [
        `The token was accepted, but not the event. GitHub's reason: "${(0, inline/* inline */.m)((0, answer_body/* githubMessage */.hg)(answer))}"`,
        'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
    ];
}

// EXTERNAL MODULE: ./src/explaining/look-up-time.ts
var look_up_time = __webpack_require__(814);

/** The token is good, but lacks a right (403): which one, in the words of its settings page. */
function insufficientPermission(answer, about, found) {
    if (readsRuns(about)) {
        return [
            `This ${about.token.name} may not read the repository's workflow runs, which waiting for them takes.`,
            ...neededRight(answer, about, ACTIONS_READ),
            about.task === 'list-runs' ? 'To send the event takes Contents: Read and write, too.' : undefined,
        ];
    }
    return [
        `This ${about.token.name} may not create events in the repository.`,
        ...writeAccess(answer, about, found),
        waitingRight(about),
    ];
}
/** What lacks to write to a repository that the token can see. */
function writeAccess(answer, about, found) {
    return [
        found.push === false ? 'Its user has no write access to the repository: that comes first.' : undefined,
        ...neededRight(answer, about, about.isCurrent ? CONTENTS_WRITE : { ...CONTENTS_WRITE, job: ELSEWHERE }),
    ];
}
/** A right more, where runs are waited for. */
function waitingRight({ waits, token: { kind } }) {
    const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : '';
    return waits ? `Waiting for runs takes Actions: Read, too${has}.` : undefined;
}
/** Whether what failed was to read runs, not to send. */
function readsRuns({ task }) {
    return task === 'list-runs' || task === 'follow-runs';
}
const WRITE_PERMISSION = 'add `permissions: contents: write` to the job. For pull requests from forks it is read-only all the same, and for Dependabot unless `permissions` says otherwise.';
const ELSEWHERE = "it writes to its own repository only (there with `permissions: contents: write`; it is read-only for pull requests from forks, and by default for Dependabot). For another one pass a fine-grained token, or a GitHub App's, as `token`.";
const OWN_REPOSITORY = "it reaches its own repository only. Pass a fine-grained token, or a GitHub App's, as `token`.";
const CONTENTS_WRITE = { permission: 'Contents: Read and write', access: 'write', job: WRITE_PERMISSION };
const ACTIONS_READ = {
    permission: 'Actions: Read',
    access: 'read',
    job: "add `actions: read` to the job's `permissions`, beside `contents: write`; it reaches its own repository only.",
};
/**
 * The right for this endpoint, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
function neededRight({ headers }, { task, token: { kind } }, { permission, access, job }) {
    const has = headers['x-oauth-scopes'];
    const accepted = headers['x-accepted-github-permissions'];
    const enough = has?.split(/,\s*/).includes('repo');
    const scopes = has === undefined ? '' : ` It has ${has.trim() ? (0, inline/* inline */.m)(has) : 'none'}.`;
    const classic = enough
        ? `a user who may ${access === 'write' ? 'write to' : 'read'} the repository: its scope repo suffices (for a public one public_repo would).`
        : `the scope repo (public_repo is enough for a public repository), and a user with ${access} access.${scopes}`;
    const fineGrained = `${permission}, and the repository among those it was made for. An organization may have to approve it first.`;
    const app = `${permission} in its permissions, accepted by the owner, and the repository among those it is installed on.`;
    const texts = {
        classic: [`It needs ${classic}`],
        oauth: [`It needs ${classic}`],
        'fine-grained': [`It needs ${fineGrained}`],
        'app-user': [`The App needs ${app}`],
        installation: [`If it is this job's GITHUB_TOKEN: ${job}`, `If it is a GitHub App's: the App needs ${app}`],
        unknown: [
            `A fine-grained token needs ${fineGrained}`,
            `A classic token needs ${classic}`,
            `This job's GITHUB_TOKEN: ${job}`,
            `A GitHub App needs ${app}`,
        ],
    };
    return [
        ...texts[kind],
        // Of a dry run's reads GitHub asks for less than of an event.
        accepted && task !== 'rehearse'
            ? `GitHub asks for: ${(0, inline/* inline */.m)(accepted)} (X-Accepted-GitHub-Permissions).`
            : undefined,
    ];
}

// EXTERNAL MODULE: ./src/reply.ts
var reply = __webpack_require__(6279);



/** A fault of the other side (5xx). */
function serverError() {
    return [
        'The fault is on the side of GitHub, or of a proxy before it: https://www.githubstatus.com tells of known ones.',
    ];
}
/** An answer that GitHub does not document for this request: a redirect that is not followed, another success, a web page. */
function unexpected(answer, about) {
    if (answer.status >= 300 && answer.status < 400)
        return redirected(answer, about);
    const yes = answer.status < 300;
    const accepted = about.task === 'send' ? 'Only 204 says that the event was accepted.' : undefined;
    return [
        yes ? accepted : 'GitHub documents no such answer: its words above are all there is to go by.',
        yes || (0, answer_body/* isHtml */._6)(answer) ? webPage(about) : 'If it happens again, ask GitHub Support, with the request id.',
    ];
}
function redirected({ status, headers: { location } }, { apiUrl }) {
    const { origin } = new URL(apiUrl);
    const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined;
    const why = !to
        ? 'It is a redirect that does not say where to.'
        : to.origin !== origin
            ? `It redirects to ${(0, inline/* inline */.m)(to.href)}, and only redirects within ${origin} are followed: the token would go along.`
            : !reply/* REDIRECTS */.e.includes(status)
                ? `It redirects to ${(0, inline/* inline */.m)(to.href)} in a way that does not keep the request's method.`
                : `It redirects to ${(0, inline/* inline */.m)(to.href)}, after five redirects in a row.`;
    return [
        why,
        'Check github-api-url. If a proxy of your network asks for a sign-in, let the runner through to the API.',
    ];
}
/** What it means that a web page came where the API was asked. */
function webPage({ apiUrl }) {
    return `That is not what GitHub's API answers. Is github-api-url right? It is ${apiUrl}; a GitHub Enterprise Server's ends in /api/v3, as https://HOST/api/v3.`;
}




/** A 404: no such owner or repository, one that the token can't see, or one that it may not write to. */
function notFound(answer, about, found) {
    const { owner, token } = about;
    if ((0, answer_body/* isHtml */._6)(answer))
        return [webPage(about)];
    if (found.repository === 'visible' && readsRuns(about)) {
        return [
            `This ${token.name} can see the repository, but not its workflow runs.`,
            ...neededRight(answer, about, ACTIONS_READ),
        ];
    }
    if (found.repository === 'visible') {
        return [
            `This ${token.name} can see the repository, so it exists; but it may not write to it (scope or role), which GitHub answers with 404, too.`,
            ...writeAccess(answer, about, found),
        ];
    }
    if (found.owner === 'missing') {
        return [
            `There is no user or organization ${owner} there: check the owner's spelling, and that github-api-url is the right GitHub.`,
        ];
    }
    return [
        `To this ${token.name} the repository is private, missing or misspelt: GitHub hides what a token may not see.`,
        found.owner === 'exists' ? `The owner ${owner} exists.` : undefined,
        found.nearest ? `The nearest name that the token can see is ${(0, inline/* inline */.m)(found.nearest)}: is that the one?` : undefined,
        'If the name is right, the token needs access to it:',
        ...neededRight(answer, about, {
            ...(about.task === 'follow-runs' ? ACTIONS_READ : CONTENTS_WRITE),
            job: OWN_REPOSITORY,
        }),
        waitingRight(about),
    ];
}

/**
 * The organization enforces single sign-on.
 *
 * @see https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
function ssoRequired({ headers }, { owner, token }) {
    const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1];
    return [
        `${owner} enforces SAML single sign-on, and this ${token.name} is not authorised for it yet.`,
        url
            ? `Authorise it here, as the token's owner: ${(0, inline/* inline */.m)(url, 1000)}`
            : "Authorise it, as the token's owner, under Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Configure SSO.",
    ];
}
/** The organization takes requests from listed addresses alone. */
function ipNotAllowed(_, { owner }) {
    return [
        `${owner} has an IP allow list, and this runner's address is not on it.`,
        'Run the job on a runner whose address is listed (self-hosted, or a larger runner with a static address), or have an owner add the address.',
    ];
}
/** The repository takes no writes any more. */
function archived() {
    return [
        'The repository is archived, and an archived repository is read-only: it takes no events and starts no workflows.',
        'Unarchive it in its settings, or take it off the targets.',
    ];
}

// EXTERNAL MODULE: ./src/explaining/rate-limited.ts
var rate_limited = __webpack_require__(6612);
// EXTERNAL MODULE: ./src/explaining/shared-look-ups.ts
var shared_look_ups = __webpack_require__(8653);









/** What advises on each failure. A 403 may be any of the five from `insufficient_permission` to `rate_limited`. */
const ADVICE = {
    bad_credentials: badCredentials,
    insufficient_permission: insufficientPermission,
    sso_required: ssoRequired,
    ip_not_allowed: ipNotAllowed,
    repository_archived: archived,
    rate_limited: rate_limited/* rateLimited */.x,
    not_found: notFound,
    invalid_payload: invalidPayload,
    server_error: serverError,
    unexpected_response: unexpected,
};
/** What the answer means for the token in use and what to do: lines of plain text. */
function adviceForAnswer(code, answer, about, found) {
    const lines = ADVICE[code](answer, about, found);
    const notLooked = found.notLooked && NOT_LOOKED[found.notLooked];
    return [...lines, notLooked].filter((line) => line !== undefined).join('\n');
}
const NOT_LOOKED = {
    spent: `This step had already spent its ${shared_look_ups/* MOST_LOOK_UPS */.H} look-ups on other failures, so nothing more was looked up for this one.`,
    late: `Not all was looked up that could tell more: ${look_up_time/* TIME_OVER */.n.detail}.`,
};


/***/ }),

/***/ 2327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDiagnosis: () => (/* binding */ createDiagnosis)
});

// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/token.ts
var failures_token = __webpack_require__(7534);
// EXTERNAL MODULE: ./src/github/lookups.ts
var lookups = __webpack_require__(2860);
// EXTERNAL MODULE: ./src/result.ts
var result = __webpack_require__(1666);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/failures/code.ts
var failures_code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);





/**
 * Looks up what tells the causes of a failure apart: the token itself after a 401, the repository after a 403 or 404,
 * and after a 404 its owner and the names that the token can see.
 *
 * @param isRunningPrivate whether the log is private, where the names of private repositories may be shown
 */
async function lookInto(answer, target, { task, token }, askFor, isRunningPrivate) {
    const found = {};
    const code = (0, failures_code/* failureCode */.AD)(answer);
    const { owner } = target;
    if (code === 'bad_credentials' && task !== 'follow-runs')
        found.token = (await ask('token', lookups/* lookUpToken */.K2))?.kind;
    if (code !== 'insufficient_permission' && code !== 'not_found')
        return found;
    // A web page: that is no GitHub that could be asked.
    if ((0, answer_body/* isHtml */._6)(answer))
        return found;
    const seen = await ask(target.repository, lookups/* lookUpRepository */.RJ);
    if (seen?.kind === 'visible')
        found.push = (0, failures_token/* showsWriteAccess */.Uc)(token.kind) ? seen.repository.push : undefined;
    found.repository = seen?.kind;
    if (code !== 'not_found' || seen?.kind !== 'hidden')
        return found;
    const account = await ask(`owner ${owner}`, (client) => (0, lookups/* lookUpOwner */.er)(client, owner));
    found.owner = account && (account.kind === 'owner' ? 'exists' : 'missing');
    if (account?.kind !== 'owner')
        return found;
    const isInstallation = token.kind === 'installation';
    const listed = await ask(`names of ${owner}`, (client) => (0, lookups/* lookUpNames */.rx)(client, owner, account.type, isInstallation));
    found.nearest = nearestName(target, listed?.names ?? [], isRunningPrivate());
    return found;
    function ask(what, lookUp) {
        return askFor(target, what, lookUp, (why) => {
            found.notLooked = why;
        });
    }
}
function nearestName({ name }, names, showPrivate) {
    const shown = names.filter((seen) => seen.private === false || showPrivate).map((seen) => seen.fullName);
    // All of them are the target's owner's.
    const nameIn = (fullName) => fullName.slice(fullName.indexOf('/') + 1);
    const found = (0, nearest/* nearest */.p)(name, shown.map(nameIn));
    return shown.find((fullName) => nameIn(fullName) === found);
}

// EXTERNAL MODULE: ./src/explaining/look-up-time.ts
var look_up_time = __webpack_require__(814);
// EXTERNAL MODULE: ./src/explaining/shared-look-ups.ts
var shared_look_ups = __webpack_require__(8653);







const ONCE = { tries: 1, mayHaveArrived: false };
/** One for each step: look-ups are shared by the targets of a token. */
function createDiagnosis(options) {
    const inTime = (0, look_up_time/* createLookUpTime */.U)(options);
    const lookUps = (0, shared_look_ups/* createLookUps */.a)({ ...options, clientOf: async (token) => inTime(await options.clientOf(token)) });
    let explainRuns;
    return {
        async explain(delivered, followed) {
            if (delivered.state === 'failed')
                return { failure: await failureOf(delivered).catch((error) => unexplained(error, delivered)) };
            const failure = followed && (await failureOfRuns(delivered.target, followed));
            const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target));
            return { ...(failure ? { failure } : {}), ...(movedTo ? { movedTo } : {}) };
        },
        explainReply,
        async foresee(target, answer) {
            const { foresee } = await __webpack_require__.e(/* import() | explaining */ 580).then(__webpack_require__.bind(__webpack_require__, 7184));
            return foresee(answer, circumstances(target, answer, 'rehearse', ONCE));
        },
    };
    function explainReply(target, reply, task) {
        return explain(target, reply, circumstances(target, reply, task, ONCE));
    }
    /** Why an accepted target failed all the same, if it did. */
    async function failureOfRuns(target, followed) {
        const { waiting, readerOf } = options;
        if (!waiting || !readerOf)
            return undefined;
        try {
            explainRuns ??= (await loadRunWords()).createRunExplanation({
                ...waiting,
                readerOf: async (token) => inTime(await readerOf(token)),
                explainReply,
                stop: options.stop,
            });
            return await explainRuns(target, followed);
        }
        catch (error) {
            return (0, failure/* internalError */.WB)(error, 'explaining what became of its runs', 'following');
        }
    }
    /** A fault of ours loses neither this target nor the others. */
    function unexplained(error, { mayHaveArrived }) {
        const during = options.task === 'rehearse' ? 'dry-run' : undefined;
        return (0, failure/* internalError */.WB)(error, 'explaining a failure', during, mayHaveArrived);
    }
    async function failureOf({ target, cause, last, tries, requests, mayHaveArrived }) {
        if (cause.kind === 'crash')
            return options.task === 'rehearse'
                ? (0, failure/* internalError */.WB)(cause.error, 'looking at the repository', 'dry-run')
                : (0, failure/* internalError */.WB)(cause.error, 'sending the event', undefined, mayHaveArrived);
        const { request, reply } = (0, result/* toldBy */.Hd)(cause);
        // What stood in another's way says nothing of what this one had sent before.
        const task = request === 'runs-before' && requests === 0 ? 'list-runs' : options.task;
        const about = circumstances(target, reply, task, { tries, mayHaveArrived });
        const { explainHeldBack, explainStopped } = await loadWords();
        if (cause.kind === 'stopped')
            return explainStopped(reply, about);
        if (cause.kind === 'held-back' && reply.kind === 'answer')
            return explainHeldBack(reply, last?.reply, about);
        return explain(target, reply, about);
    }
    async function explain(target, reply, about) {
        const { explainAnswer, explainNoAnswer } = await loadWords();
        if (reply.kind === 'no-answer')
            return explainNoAnswer(reply, about);
        return explainAnswer(reply, about, await lookUps.explaining((ask) => lookInto(reply, target, about, ask, options.isRunningPrivate)));
    }
    function circumstances({ owner, repository, token, tokenFlaw }, reply, task, tried) {
        const isCurrent = repository.toLowerCase() === options.current?.toLowerCase();
        const now = answeredAt(reply) ?? options.clock.now();
        return {
            ...options,
            ...tried,
            waits: options.waiting !== undefined,
            task,
            owner,
            token: (0, failures_token/* tokenTraits */.ZJ)(token, tokenFlaw),
            isCurrent,
            now,
        };
    }
    async function newName(target) {
        const seen = await lookUps.explaining((ask) => ask(target, target.repository, lookups/* lookUpRepository */.RJ));
        return seen?.kind === 'visible' ? seen.repository.fullName : undefined;
    }
}
/** Where something failed: most steps have no use for the words. */
const loadWords = () => __webpack_require__.e(/* import() | explaining */ 580).then(__webpack_require__.bind(__webpack_require__, 3776));
const loadRunWords = () => __webpack_require__.e(/* import() | following */ 856).then(__webpack_require__.bind(__webpack_require__, 2618));
/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply) {
    const date = reply.kind === 'no-answer' ? Number.NaN : Date.parse(reply.headers.date ?? '');
    return Number.isNaN(date) ? undefined : date;
}


/***/ }),

/***/ 3776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainAnswer: () => (/* binding */ explainAnswer),
  explainHeldBack: () => (/* binding */ explainHeldBack),
  explainNoAnswer: () => (/* binding */ explainNoAnswer),
  explainStopped: () => (/* binding */ explainStopped)
});

// EXTERNAL MODULE: ./src/failures/code.ts
var failures_code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/status-title.ts
var status_title = __webpack_require__(4090);
// EXTERNAL MODULE: ./src/explaining/advice.ts + 6 modules
var advice = __webpack_require__(488);

/** What to do where there was no answer. */
function adviceForNoAnswer({ why, host, detail }) {
    switch (why) {
        case 'dns':
            return `The name ${host} could not be resolved (DNS): check github-api-url and the runner's network.`;
        case 'refused':
            return `${host} refused the connection: nothing listens there, or a firewall is in the way. Check github-api-url.`;
        case 'unreachable':
            return `${host} can't be reached from this runner: a firewall, or a route that is missing.`;
        case 'tls':
            return `No secure connection to ${host} (TLS): ${tlsReason(detail)}`;
        case 'proxy':
            return `The proxy ${host} did not connect us: check https_proxy and no_proxy, the proxy's credentials and its rules.`;
        case 'reset':
            return `The connection to ${host} was reset: a passing fault, or a proxy or firewall that cuts connections.`;
        case 'garbled':
            return `What ${host} sent is not HTTP: check github-api-url, and any proxy on the way.`;
        case 'timeout':
            return 'A passing fault, or something on the way that swallows requests. If it happens often, raise request-timeout-seconds.';
        case 'stopped':
            return failure/* STOPPED */.yd;
        case 'other':
            return `The network between this runner and ${host} failed.`;
    }
}
/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function tlsReason(detail) {
    if (detail.includes('ALTNAME'))
        return 'its certificate is for another host. Check github-api-url, and any proxy on the way.';
    if (/EXPIRED|NOT_YET_VALID/.test(detail))
        return "its certificate is out of date, or this runner's clock is wrong.";
    if (/EPROTO|SSL/.test(detail))
        return 'what answers there does not speak TLS as this runner does. Check github-api-url.';
    return "its certificate is not trusted here. For a private authority set NODE_EXTRA_CA_CERTS to its certificate's file.";
}

// EXTERNAL MODULE: ./src/explaining/rate-limited.ts
var rate_limited = __webpack_require__(6612);
// EXTERNAL MODULE: ./src/explaining/reply-lines.ts
var reply_lines = __webpack_require__(9871);







/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
function explainAnswer(answer, about, findings) {
    const code = (0, failures_code/* failureCode */.AD)(answer);
    return {
        code,
        title: (0, status_title/* statusTitle */.l)(answer.status),
        happened: lines(...introduction(about), (0, reply_lines/* answeredLine */.Gs)(answer), code === 'rate_limited' && (0, rate_limited/* resetLine */.Y)(answer, about), (code === 'rate_limited' || (0, failures_code/* isUnclear */.Z5)(answer)) && triesLine(about), arrivalLine((0, failures_code/* isUnclear */.Z5)(answer), about), answer.status >= 300 && (0, failures_code/* isUnclear */.Z5)(answer) && onceLine(about)),
        advice: (0, advice/* adviceForAnswer */.Y)(code, answer, about, findings),
        ...during(about),
    };
}
/** Explains why there was no answer, and whether the event may have arrived all the same. */
function explainNoAnswer(error, about) {
    const [code, title] = (0, failures_code/* noAnswerFailure */.QS)(error);
    const unsent = about.task === 'send' && 'The request had not been sent: the event did not arrive, and to send it again is safe.';
    return {
        code,
        title,
        happened: lines(...introduction(about), (0, reply_lines/* unansweredLine */.H6)(error), error.why !== 'stopped' && triesLine(about), error.sent || about.mayHaveArrived ? arrivalLine(error.sent, about) : unsent, error.sent && error.why !== 'stopped' && onceLine(about)),
        advice: adviceForNoAnswer(error),
        ...during(about),
    };
}
/**
 * Explains a target that its token's rate limit keeps from going on.
 *
 * @param answer of another target, which met the limit
 * @param last what its own last try came to, if there was one
 */
function explainHeldBack(answer, last, about) {
    return {
        code: (0, failures_code/* failureCode */.AD)(answer),
        title: (0, status_title/* statusTitle */.l)(answer.status),
        happened: lines(...introduction(about), (0, reply_lines/* answeredLine */.Gs)(answer), (0, rate_limited/* resetLine */.Y)(answer, about), last === undefined
            ? 'Nothing was sent for this target: the limit was met by another one on the same token.'
            : `The limit was met by another target on the same token. The last try for this one: ${(0, reply_lines/* replyLine */.ZY)(last)}`, last !== undefined && triesLine(about), arrivalLine(false, about)),
        advice: (0, advice/* adviceForAnswer */.Y)('rate_limited', answer, about, {}),
        ...during(about),
    };
}
/** Explains a target that was waiting for its next try when the step was stopped. */
function explainStopped(last, about) {
    return {
        code: 'cancelled',
        title: 'Cancelled',
        happened: lines('The step was stopped before the next try.', `The last one: ${(0, reply_lines/* replyLine */.ZY)(last)}`, triesLine(about), about.mayHaveArrived ? arrivalLine(false, about) : 'The event did not arrive: to send it again is safe.'),
        advice: failure/* STOPPED */.yd,
        ...during(about),
    };
}
function introduction({ task }) {
    if (task === 'list-runs')
        return [
            'Nothing was sent: what it starts can only be told from the runs that were there before, and these could not be listed.',
        ];
    return task === 'follow-runs' ? ['The runs that it started could not be followed to their end.'] : [];
}
function during({ task }) {
    if (task === 'follow-runs')
        return { during: 'following' };
    return task === 'rehearse' ? { during: 'dry-run' } : {};
}
function arrivalLine(lastUnclear, about) {
    if (about.task !== 'send')
        return false;
    if (!lastUnclear && !about.mayHaveArrived)
        return false;
    const which = lastUnclear ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer';
    return `${which}, so the event may have arrived all the same: look at the repository's runs before you send it again.`;
}
function onceLine({ atMostOnce, task }) {
    return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.';
}
function triesLine({ tries }) {
    return tries === 1 ? '1 try was made.' : `${tries} tries were made.`;
}
function lines(...parts) {
    return parts.filter((part) => part !== false).join('\n');
}


/***/ }),

/***/ 7184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foresee: () => (/* binding */ foresee)
/* harmony export */ });
/* harmony import */ var _failures_status_title_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4090);
/* harmony import */ var _failures_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7534);
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2860);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);




/**
 * What an event would meet in a repository that the token can see, as far as that can be told without sending one.
 *
 * @param answer what the repository itself answered
 * @returns the failure, or nothing where none can be foreseen
 */
function foresee(answer, about) {
    const seen = (0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .seenRepository */ .Gf)(answer.data);
    const objection = seen && objectionTo(seen, answer, about.token.kind);
    if (!objection)
        return undefined;
    const [status, code, happened] = objection;
    return {
        code,
        title: (0, _failures_status_title_js__WEBPACK_IMPORTED_MODULE_0__/* .statusTitle */ .l)(status),
        happened,
        advice: (0, _advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceForAnswer */ .Y)(code, answer, about, { repository: 'visible', push: seen.push }),
        during: 'dry-run',
    };
}
function objectionTo(seen, { headers }, kind) {
    const scopes = headers['x-oauth-scopes']?.split(/,\s*/);
    if (scopes && !scopes.includes('repo') && (seen.private !== false || !scopes.includes('public_repo')))
        return [404, 'not_found', 'GitHub shows the repository, but the token lacks the scope to write to it.'];
    if (seen.push === false && (0, _failures_token_js__WEBPACK_IMPORTED_MODULE_3__/* .showsWriteAccess */ .Uc)(kind))
        return [403, 'insufficient_permission', "GitHub says that the token's user may not push to it."];
    if (seen.archived)
        return [403, 'repository_archived', 'GitHub says that the repository is archived.'];
    return undefined;
}


/***/ }),

/***/ 814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLookUpTime),
/* harmony export */   n: () => (/* binding */ TIME_OVER)
/* harmony export */ });
/** For all that a step looks up after failures, from its first look-up on. */
const MOST_SECONDS = 30;
/** In place of an answer that came too late, or was not asked for any more. */
const TIME_OVER = {
    kind: 'no-answer',
    why: 'timeout',
    sent: false,
    host: 'GitHub',
    detail: `the ${MOST_SECONDS} s were over that a step has for all that it looks up after failures`,
};
const STOPPED = {
    ...TIME_OVER,
    why: 'stopped',
    detail: 'the step was stopped',
};
/**
 * One for each step: what is read by the clients that it gives back ends when the time for all of it is over.
 *
 * @returns what makes such a client of one without a bound
 */
function createLookUpTime({ clock, stop }) {
    let endsAt;
    return (client) => ({
        async request(route, parameters) {
            endsAt ??= clock.now() + MOST_SECONDS * 1000;
            const leftMs = endsAt - clock.now();
            if (stop.aborted)
                return STOPPED;
            if (leftMs <= 0)
                return TIME_OVER;
            const answered = new AbortController();
            const over = clock.sleep(leftMs, AbortSignal.any([stop, answered.signal]));
            try {
                return await Promise.race([
                    client.request(route, parameters),
                    over.then(() => (stop.aborted ? STOPPED : TIME_OVER)),
                ]);
            }
            finally {
                answered.abort('answered');
            }
        },
    });
}


/***/ }),

/***/ 6612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ resetLine),
/* harmony export */   x: () => (/* binding */ rateLimited)
/* harmony export */ });
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(299);

/** The token has met one of GitHub's rate limits (403 or 429). */
function rateLimited(answer, about) {
    const { kind } = (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .rateLimit */ ["if"])(answer, about.now);
    return [
        kind === 'primary'
            ? "The token's requests of this hour are used up (primary rate limit)."
            : 'Too many requests at once, or too many that create content, on this token (secondary rate limit).',
        'A rate limit takes no events: run the step again after the reset. If it happens often, give this work a token of its own, or send less at once.',
    ];
}
/** When the limit is over, as far as the answer says. */
function resetLine(answer, { now }) {
    const { waitMs } = (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .rateLimit */ ["if"])(answer, now);
    if (waitMs === undefined)
        return 'GitHub did not say when the limit resets: wait a minute at least.';
    const seconds = Math.ceil(waitMs / 1000);
    const reset = Math.min(Math.ceil((now + waitMs) / 1000) * 1000, LATEST_DATE_MS);
    return `The limit resets at ${new Date(reset).toISOString().replace('.000', '')}, ${seconds} s after this answer.`;
}
/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_DATE_MS = 8.64e15;


/***/ }),

/***/ 9871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ answeredLine),
/* harmony export */   H6: () => (/* binding */ unansweredLine),
/* harmony export */   ZY: () => (/* binding */ replyLine)
/* harmony export */ });
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4042);
/* harmony import */ var _failures_status_title_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4090);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8038);



/** What a request came to, in one line. */
function replyLine(reply) {
    return reply.kind === 'no-answer' ? unansweredLine(reply) : answeredLine(reply);
}
/** Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:\u2026).` */
function answeredLine(answer) {
    const words = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_2__/* .githubMessage */ .hg)(answer);
    const id = answer.headers['x-github-request-id'];
    const said = words ? `: "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(words)}"${titled(answer)}` : ', without a word';
    return `GitHub answered ${(0, _failures_status_title_js__WEBPACK_IMPORTED_MODULE_0__/* .statusTitle */ .l)(answer.status)}${said} (${id ? `request id ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(id, 100)}` : 'no request id'}).`;
}
function titled(answer) {
    const title = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_2__/* .pageTitle */ .W)(answer);
    return title ? `, a web page titled "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(title, 200)}"` : '';
}
/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
function unansweredLine({ host, detail }) {
    return `No answer from ${host}: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(detail)}.`;
}


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ MOST_LOOK_UPS),
/* harmony export */   a: () => (/* binding */ createLookUps)
/* harmony export */ });
/* harmony import */ var _look_up_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOK_UPS = 30;
/** For one target: the repository, its owner, and the names that the token can see. */
const MOST_OF_A_TARGET = 3;
/** One for each step: what was looked up is shared by the targets of a token, and there are only so many. */
function createLookUps(options) {
    const made = new Map();
    const queue = [];
    let left = MOST_LOOK_UPS;
    let running = 0;
    let unanswered;
    return {
        async explaining(explain) {
            const its = queue.length === 0 && mayStart() ? begin() : await new Promise((resolve) => queue.push(resolve));
            try {
                return await explain((...asked) => once(its, ...asked));
            }
            finally {
                left += its.left;
                running--;
                while (queue.length > 0 && mayStart())
                    queue.shift()?.(begin());
            }
        },
    };
    /** What others have not used comes back: only the last ones must do with less than a whole explanation takes. */
    function mayStart() {
        return left >= MOST_OF_A_TARGET || running === 0;
    }
    function begin() {
        running++;
        const its = { left: Math.min(left, MOST_OF_A_TARGET) };
        left -= its.left;
        return its;
    }
    async function once(its, { token, owner, name }, what, lookUp, onNotLooked) {
        const key = `${token} ${what.toLowerCase()}`;
        if (!made.has(key)) {
            if (options.stop.aborted)
                return undefined;
            if (unanswered)
                return notAnswered(unanswered);
            if (its.left === 0) {
                onNotLooked?.('spent');
                return undefined;
            }
            its.left--;
            made.set(key, options.clientOf(token).then((client) => lookUp(client, { owner, name })));
        }
        const found = (await made.get(key));
        return isUnanswered(found) ? notAnswered(found) : found;
        function notAnswered(reply) {
            // Each further one might take its whole timeout as well.
            unanswered = reply;
            if (reply === _look_up_time_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME_OVER */ .n)
                onNotLooked?.('late');
        }
    }
}
function isUnanswered(found) {
    return found?.kind === 'no-answer';
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   e1: () => (/* binding */ asText)
/* harmony export */ });
/** A field of an answer: data from outside, which may be of any shape. */
function field(data, name) {
    return typeof data === 'object' && data !== null ? data[name] : undefined;
}
/** Far more than GitHub's names, titles and addresses have. */
const MOST_CHARACTERS = 2000;
/** A field that should be text. */
function text(data, name) {
    return asText(field(data, name));
}
/** What should be text, cut where it is longer than anybody writes; empty where it is none. */
function asText(value) {
    if (typeof value !== 'string')
        return '';
    // Copied, as a slice would keep the whole.
    return value.length > MOST_CHARACTERS ? Buffer.from(value.slice(0, MOST_CHARACTERS)).toString() : value;
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
 * @returns the repository; hidden if this token can't see it (or nobody can)
 * @see https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
async function lookUpRepository(client, { owner, name }) {
    const answer = await getRepository(client, { owner, name });
    if (answer.kind === 'no-answer')
        return answer;
    if (answer.status === 404)
        return { kind: 'hidden' };
    const repository = answer.status === 200 ? seenRepository(answer.data) : undefined;
    return repository && { kind: 'visible', repository };
}
/** @see https://docs.github.com/en/rest/repos/repos#get-a-repository */
function getRepository(client, { owner, name }) {
    return client.request('GET /repos/{owner}/{repo}', { owner, repo: name });
}
/**
 * @returns what kind of account it is; missing if there is none of that name
 * @see https://docs.github.com/en/rest/users/users#get-a-user (serves organizations, too)
 */
async function lookUpOwner(client, owner) {
    const answer = await client.request('GET /users/{username}', { username: owner });
    if (answer.kind === 'no-answer')
        return answer;
    if (answer.status === 404)
        return { kind: 'missing' };
    if (answer.status !== 200)
        return undefined;
    const type = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'type') === 'Organization' ? 'Organization' : 'User';
    return { kind: 'owner', type };
}
/**
 * The first 100 repositories of an owner that this token can see.
 *
 * @see https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories
 * @see https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
async function lookUpNames(client, owner, ownerType, isInstallation) {
    const answer = isInstallation
        ? await client.request('GET /installation/repositories', { per_page: 100 })
        : ownerType === 'Organization'
            ? await client.request('GET /orgs/{org}/repos', { org: owner, per_page: 100, sort: 'pushed' })
            : await client.request('GET /user/repos', { per_page: 100, sort: 'pushed' });
    if (answer.kind === 'no-answer')
        return answer;
    const list = Array.isArray(answer.data) ? answer.data : (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'repositories');
    const prefix = `${owner}/`.toLowerCase();
    const names = (Array.isArray(list) ? list : [])
        .map(seenRepository)
        .filter((seen) => seen !== undefined)
        .filter((seen) => seen.fullName.toLowerCase().startsWith(prefix));
    return { kind: 'names', names };
}
/**
 * Whether GitHub knows the token at all: every living one gets another answer than 401, if only that an
 * installation is no user.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
async function lookUpToken(client) {
    const answer = await client.request('GET /user');
    if (answer.kind === 'no-answer')
        return answer;
    if (answer.status >= 500)
        return undefined;
    return { kind: answer.status === 401 ? 'dead' : 'alive' };
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


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
