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
            : "Authorise it, as the token's owner, under Settings → Developer settings → Personal access tokens → Configure SSO.",
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
/** Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:…).` */
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


/***/ })

};
