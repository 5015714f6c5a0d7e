'use strict';

exports.id = 524;
exports.ids = [524];
exports.modules = {

/***/ 9145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   revoke: () => (/* binding */ revoke)
/* harmony export */ });
/* harmony import */ var _github_batches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3999);

/**
 * Gives tokens back, several at once. One that can't be lives out its hour: that fails nobody.
 *
 * @param lastClientOf of clients that still make requests when the step is stopped
 * @see https://docs.github.com/en/rest/apps/installations#revoke-an-installation-access-token
 */
async function revoke(tokens, lastClientOf, debug) {
    await (0, _github_batches_js__WEBPACK_IMPORTED_MODULE_0__/* .inBatches */ .o)(tokens, async (token) => {
        const reply = await lastClientOf(token).request('DELETE /installation/token');
        if (reply.kind === 'answer' && [204, 401].includes(reply.status))
            return;
        debug(`A GitHub App's token was not revoked: ${reply.kind === 'answer' ? reply.status : reply.detail}`);
    });
}


/***/ }),

/***/ 1037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withApp: () => (/* binding */ withApp)
});

// EXTERNAL MODULE: ./src/target.ts
var src_target = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/text/duration.ts
var duration = __webpack_require__(9495);
// EXTERNAL MODULE: ./src/text/listing.ts
var listing = __webpack_require__(3083);
/**
 * The least rights that a step takes in the repositories of some of its targets.
 *
 * @param targets those that one token is for
 * @returns what the token is asked for; a dry run takes less than what it rehearses
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
function leastRights(targets, doing) {
    const { dryRun, ifNoListener, waiting, reruns } = doing;
    const events = targets.some(({ dispatch }) => dispatch.kind === 'event');
    const workflows = targets.some(({ dispatch }) => dispatch.kind === 'workflow');
    const listens = events && (ifNoListener !== 'send' || targets.some(({ search }) => search?.listening));
    // What was waited for in vain is looked into.
    const looks = dryRun || listens || (events && waiting !== undefined);
    const starts = workflows || (waiting !== undefined && (waiting.cancelDownstream || reruns));
    const contents = events && !dryRun ? 'write' : looks ? 'read' : undefined;
    const actions = starts && !dryRun ? 'write' : looks || waiting ? 'read' : undefined;
    return {
        ...(contents ? { contents } : {}),
        ...(actions ? { actions } : {}),
        ...(waiting?.waitFor === 'completion' && !dryRun ? { checks: 'read' } : {}),
        metadata: 'read',
    };
}
/** @returns of the rights that are wanted those that there are, at the level that there is */
function granted(wanted, has) {
    const levels = rightsIn(wanted).flatMap(([name, level]) => {
        const there = has[name];
        if (name === 'metadata' || there === 'write' || there === 'admin' || there === level)
            return [[name, level]];
        return there === 'read' ? [[name, 'read']] : [];
    });
    return Object.fromEntries(levels);
}
/** @returns those that are wanted and not there, in the words of GitHub's pages; both levels where not even the lower one is */
function lackingRights(wanted, has) {
    return rightsIn(wanted).flatMap(([name, level]) => {
        const there = has[name];
        if (there === 'write' || there === level)
            return [];
        return (there ?? level) === 'read' ? [inWords([name, level])] : [inWords([name, 'read']), inWords([name, 'write'])];
    });
}
/** Such as `Contents: Read and write, Metadata: Read`. */
function rightsInWords(rights) {
    return rightsIn(rights).map(inWords).join(', ');
}
function inWords([name, level]) {
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}: ${level === 'write' ? 'Read and write' : 'Read'}`;
}
function rightsIn(rights) {
    return Object.entries(rights);
}

// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/github/batches.ts
var batches = __webpack_require__(3999);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);



/** Organizations are found as users, too; a server may have them apart. */
const INSTALLATIONS = ['GET /users/{owner}/installation', 'GET /orgs/{owner}/installation'];
/**
 * @returns the installation of an owner, or what was answered in place of it
 * @see https://docs.github.com/en/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
 */
async function findInstallation(asApp, owner) {
    const [route = '', other = ''] = INSTALLATIONS;
    const first = await asApp.request(route, { owner });
    const reply = isNotThere(first) ? await asApp.request(other, { owner }) : first;
    return installationIn(reply) ?? reply;
}
/** Another server's 404 tells nothing. */
function isNotThere(reply) {
    return reply.kind === 'answer' && (0, code/* failureCode */.AD)(reply) === 'not_found' && !(0, code/* isUnknownApp */.mc)(reply);
}
function installationIn(reply) {
    const id = reply.kind === 'answer' && reply.status === 200 ? (0, fields/* field */.ZZ)(reply.data, 'id') : undefined;
    if (reply.kind !== 'answer' || typeof id !== 'number')
        return undefined;
    const permissions = (0, fields/* field */.ZZ)(reply.data, 'permissions');
    return {
        kind: 'installation',
        id,
        permissions: typeof permissions === 'object' && permissions !== null ? { ...permissions } : undefined,
        settings: pageIn(reply),
    };
}
/**
 * @param repositories by their names without the owner's, at most 500; all of the installation's where they are left out
 * @returns the token, or what was answered in place of it
 * @see https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
async function createToken(asApp, installation, permissions, repositories) {
    const reply = await asApp.request('POST /app/installations/{installation_id}/access_tokens', {
        installation_id: installation,
        permissions,
        ...(repositories ? { repositories } : {}),
    });
    const made = reply.kind === 'answer' && reply.status === 201 ? (0, fields/* field */.ZZ)(reply.data, 'token') : undefined;
    if (reply.kind !== 'answer')
        return reply;
    if (typeof made !== 'string' || !/^[\x21-\x7e]+$/.test(made))
        // What can't be read may be a token all the same: nobody knows it as a secret, and so nobody may see it.
        return reply.status < 300 ? { ...reply, data: '' } : reply;
    const livesMs = Date.parse((0, fields/* text */.Qq)(reply.data, 'expires_at')) - Date.parse(reply.headers.date ?? '');
    return { kind: 'token', text: made, livesMs: livesMs > 0 ? livesMs : HOUR_MS };
}
/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app */
const HOUR_MS = 60 * 60 * 1000;
/**
 * Which repositories an installation does not cover, or nobody has: GitHub says of many no more than that there is one.
 * One that has moved to another owner redirects to the installation there.
 *
 * @param names without the owner's
 * @see https://docs.github.com/en/rest/apps/apps#get-a-repository-installation-for-the-authenticated-app
 */
async function findOutside(asApp, owner, names, installation) {
    const looked = await (0, batches/* inBatches */.o)(names, async (name) => {
        const reply = await asApp.request('GET /repos/{owner}/{repo}/installation', { owner, repo: name });
        return { name, reply };
    });
    const failed = looked.find(({ reply }) => !isNotThere(reply) && !(reply.kind === 'answer' && reply.status === 200));
    if (failed)
        return failed.reply;
    const outside = looked.flatMap(({ name, reply }) => reply.kind === 'answer' && isNotThere(reply) ? [{ name, reply }] : []);
    const moved = looked.filter(({ reply }) => (installationIn(reply)?.id ?? installation) !== installation);
    return {
        kind: 'outside',
        names: [...outside, ...moved].map(({ name }) => name),
        moved: new Set(moved.map(({ name }) => name.toLowerCase())),
        reply: outside[0]?.reply,
    };
}
/**
 * A repository is found by the name that it had, its owner is not.
 *
 * @returns whose the repository is now, where it is another's and the App is installed on it
 * @see https://docs.github.com/en/organizations/managing-organization-settings/renaming-an-organization
 */
async function lookUpNewOwner(asApp, owner, name) {
    const reply = await asApp.request('GET /repos/{owner}/{repo}/installation', { owner, repo: name });
    const login = reply.kind === 'answer' && reply.status === 200 ? (0, fields/* text */.Qq)((0, fields/* field */.ZZ)(reply.data, 'account'), 'login', 100) : '';
    return login && login.toLowerCase() !== owner.toLowerCase() ? login : undefined;
}
/**
 * @returns the page where the App is installed, where GitHub told
 * @see https://docs.github.com/en/rest/apps/apps#get-the-authenticated-app
 */
async function lookUpInstallPage(asApp) {
    const reply = await asApp.request('GET /app');
    const page = reply.kind === 'answer' && reply.status === 200 ? pageIn(reply) : undefined;
    return page && `${page}/installations/new`;
}
/** Only an address that may be shown as one. */
function pageIn({ data }) {
    const page = (0, fields/* text */.Qq)(data, 'html_url', 300);
    return /^https:\/\/[\w.-]+(:\d+)?\/[\w./-]+$/.test(page) ? page : undefined;
}



/** A request in flight may take 5 minutes. */
const EARLY_MS = 5 * 60 * 1000;
/** For as long as the token at hand is good, there is time. */
const AGAIN_MS = 30_000;
const ENDED = {
    ...{ kind: 'no-answer', why: 'stopped', sent: false, host: 'GitHub' },
    detail: 'the step was stopped',
};
function createOwnerToken(options) {
    const { owner, signing, clock } = options;
    const { asApp } = signing;
    let held;
    let making;
    let failed;
    let isTold = false;
    let mayRenew = true;
    let hasEnded = false;
    /** Requests may still be on their way by one that was replaced, so all are given back together. */
    const made = [];
    return {
        async get() {
            const now = clock.now();
            const good = current();
            if (good && now < good.renewAt)
                return good;
            if (hasEnded)
                return good ?? ENDED;
            if (failed && now < failed.until)
                return good ?? failed.reply;
            making ??= renew().finally(() => {
                making = undefined;
            });
            const renewed = await making;
            return renewed.kind === 'held' ? renewed : (current() ?? renewed);
        },
        needsMore() {
            if (!held || lackingRights(options.need().rights, held.wanted).length === 0)
                return;
            held = { ...held, renewAt: 0 };
            isTold = false;
        },
        async use({ client }, work) {
            const reply = await work(client);
            if (!isRefused(reply))
                mayRenew = true;
            return reply;
        },
        refused(refused) {
            // Others that use it were quicker.
            if (held !== refused)
                return true;
            // One that is refused as soon as it is made is not refused for its age.
            if (!mayRenew)
                return false;
            mayRenew = false;
            held = undefined;
            return true;
        },
        current,
        async end() {
            hasEnded = true;
            await making?.catch(() => undefined);
            const now = clock.now();
            return made.filter(({ expiresAt }) => now < expiresAt).map(({ text }) => text);
        },
    };
    function current() {
        return held && clock.now() < held.expiresAt ? held : undefined;
    }
    async function renew() {
        const renewed = await make();
        const now = clock.now();
        if (renewed.kind === 'held') {
            held = renewed;
            return renewed;
        }
        const good = current();
        // What passes is asked for again by whoever needs it.
        failed = { reply: renewed, until: good ? now + AGAIN_MS : passes(renewed) ? now : Number.POSITIVE_INFINITY };
        return renewed;
    }
    async function make() {
        const need = options.need();
        // What was granted may have changed since the last one.
        const found = await findInstallation(asApp, owner);
        if (found.kind !== 'installation')
            return withoutToken(found, 'installation');
        const { permissions } = found;
        const ofThose = (wanted) => (permissions ? granted(wanted, permissions) : wanted);
        const rights = ofThose(need.rights);
        const lacks = lackingRights(need.inEarnest, ofThose(need.inEarnest));
        const asked = await makeFor(found, rights, need.repositories);
        if (asked.kind === 'answer' || asked.kind === 'no-answer')
            return withoutToken(asked, 'token');
        const { token, repositories, outside, moved, reply, at } = asked;
        const expiresAt = at + token.livesMs;
        options.onMade(token.text);
        made.push({ text: token.text, expiresAt });
        if (!isTold)
            options.onAsked({ rights, repositories, lacks, outside });
        isTold = true;
        return {
            kind: 'held',
            text: token.text,
            client: options.clientOf(token.text),
            wanted: need.rights,
            expiresAt,
            renewAt: expiresAt - Math.min(EARLY_MS, token.livesMs / 4),
            lacks,
            outside: new Set(outside.map((name) => name.toLowerCase())),
            moved,
            notCovered: reply,
            settings: found.settings,
        };
    }
    async function makeFor({ id, settings }, rights, repositories) {
        const first = await ask(repositories, []);
        if (first.kind === 'made' || !repositories || !isUnprocessable(first))
            return first;
        const found = await findOutside(asApp, owner, repositories, id);
        if (found.kind !== 'outside')
            return found;
        const { names, moved, reply = first } = found;
        const inside = repositories.filter((name) => !names.includes(name));
        if (inside.length === 0)
            return { ...reply, app: { kind: 'outside', settings, moved } };
        const second = names.length > 0 ? await ask(inside, names, moved, reply) : first;
        // One that goes by another name now: only all of them have it among them.
        return second.kind === 'made' || !isUnprocessable(second) ? second : ask(undefined, names, moved, reply);
        async function ask(names, outside, moved = new Set(), reply) {
            const at = clock.now();
            const token = await createToken(asApp, id, rights, names);
            return token.kind === 'token' ? { kind: 'made', token, at, repositories: names, outside, moved, reply } : token;
        }
    }
    async function withoutToken(reply, asked) {
        if (reply.app)
            return reply;
        const isGone = isNotThere(reply);
        const [name] = options.need().repositories ?? [];
        const newOwner = isGone && asked === 'installation' && name !== undefined ? await lookUpNewOwner(asApp, owner, name) : undefined;
        const install = isGone && newOwner === undefined ? await lookUpInstallPage(asApp) : undefined;
        const clockAheadMs = signing.clockAheadMs();
        return {
            ...reply,
            app: {
                ...{ kind: 'no-token', asked, owner, id: options.id, fingerprint: signing.fingerprint },
                ...(newOwner === undefined ? {} : { moved: { name: `${owner}/${name}`, to: newOwner } }),
                ...(install ? { install } : {}),
                ...(clockAheadMs === undefined ? {} : { clockAheadMs }),
            },
        };
    }
}
/** The token is not accepted, whatever it was used for. */
function isRefused(reply) {
    return reply.kind === 'answer' && reply.status === 401;
}
function isUnprocessable(reply) {
    return reply.kind === 'answer' && reply.status === 422;
}
/** Whether the same request may have another answer soon. */
function passes(reply) {
    if (reply.kind === 'no-answer')
        return true;
    return (0, code/* isUnclear */.Z5)(reply) || (0, code/* failureCode */.AD)(reply) === 'rate_limited';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// we don't @ts-check here because it chokes on atob and btoa which are available in all modern JS runtime environments

/**
 * @param {string} privateKey
 * @returns {boolean}
 */
function isPkcs1(privateKey) {
  return privateKey.includes("-----BEGIN RSA PRIVATE KEY-----");
}

/**
 * @param {string} privateKey
 * @returns {boolean}
 */
function isOpenSsh(privateKey) {
  return privateKey.includes("-----BEGIN OPENSSH PRIVATE KEY-----");
}

/**
 * @param {string} str
 * @returns {ArrayBuffer}
 */
function string2ArrayBuffer(str) {
  const buf = new ArrayBuffer(str.length);
  const bufView = new Uint8Array(buf);
  for (let i = 0, strLen = str.length; i < strLen; i++) {
    bufView[i] = str.charCodeAt(i);
  }
  return buf;
}

/**
 * @param {string} pem
 * @returns {ArrayBuffer}
 */
function getDERfromPEM(pem) {
  const pemB64 = pem
    .trim()
    .split("\n")
    .slice(1, -1) // Remove the --- BEGIN / END PRIVATE KEY ---
    .join("");

  const decoded = atob(pemB64);
  return string2ArrayBuffer(decoded);
}

/**
 * @param {import('../internals').Header} header
 * @param {import('../internals').Payload} payload
 * @returns {string}
 */
function getEncodedMessage(header, payload) {
  return `${base64encodeJSON(header)}.${base64encodeJSON(payload)}`;
}

/**
 * @param {ArrayBuffer} buffer
 * @returns {string}
 */
function base64encode(buffer) {
  var binary = "";
  var bytes = new Uint8Array(buffer);
  var len = bytes.byteLength;
  for (var i = 0; i < len; i++) {
    binary += String.fromCharCode(bytes[i]);
  }

  return fromBase64(btoa(binary));
}

/**
 * @param {string} base64
 * @returns {string}
 */
function fromBase64(base64) {
  return base64.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_");
}

/**
 * @param {Record<string,unknown>} obj
 * @returns {string}
 */
function base64encodeJSON(obj) {
  return fromBase64(btoa(JSON.stringify(obj)));
}
// this can be removed once we only support Node 20+





// no-op, unfortunately there is no way to transform from PKCS8 or OpenSSH to PKCS1 with WebCrypto
function convertPrivateKey(privateKey) {
  if (!isPkcs1(privateKey)) return privateKey;

  return (0, external_node_crypto_.createPrivateKey)(privateKey).export({
    type: "pkcs8",
    format: "pem",
  });
}
// we don't @ts-check here because it chokes crypto which is a global API in modern JS runtime environments





/**
 * @param {import('../internals').GetTokenOptions} options
 * @returns {Promise<string>}
 */
async function getToken({ privateKey, payload }) {
  const convertedPrivateKey = convertPrivateKey(privateKey);

  // WebCrypto only supports PKCS#8, unfortunately
  /* c8 ignore start */
  if (isPkcs1(convertedPrivateKey)) {
    throw new Error(
      "[universal-github-app-jwt] Private Key is in PKCS#1 format, but only PKCS#8 is supported. See https://github.com/gr2m/universal-github-app-jwt#private-key-formats"
    );
  }
  /* c8 ignore stop */

  // WebCrypto does not support OpenSSH, unfortunately
  if (isOpenSsh(convertedPrivateKey)) {
    throw new Error(
      "[universal-github-app-jwt] Private Key is in OpenSSH format, but only PKCS#8 is supported. See https://github.com/gr2m/universal-github-app-jwt#private-key-formats"
    );
  }

  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    hash: { name: "SHA-256" },
  };

  /** @type {import('../internals').Header} */
  const header = { alg: "RS256", typ: "JWT" };

  const privateKeyDER = getDERfromPEM(convertedPrivateKey);
  const importedKey = await external_node_crypto_.subtle.importKey(
    "pkcs8",
    privateKeyDER,
    algorithm,
    false,
    ["sign"]
  );

  const encodedMessage = getEncodedMessage(header, payload);
  const encodedMessageArrBuf = string2ArrayBuffer(encodedMessage);

  const signatureArrBuf = await external_node_crypto_.subtle.sign(
    algorithm.name,
    importedKey,
    encodedMessageArrBuf
  );

  const encodedSignature = base64encode(signatureArrBuf);

  return `${encodedMessage}.${encodedSignature}`;
}
// @ts-check

// @ts-ignore - #get-token is defined in "imports" in package.json


/**
 * @param {import(".").Options} options
 * @returns {Promise<import(".").Result>}
 */
async function githubAppJwt({
  id,
  privateKey,
  now = Math.floor(Date.now() / 1000),
}) {
  // Private keys are often times configured as environment variables, in which case line breaks are escaped using `\\n`.
  // Replace these here for convenience.
  const privateKeyWithNewlines = privateKey.replace(/\\n/g, '\n');

  // When creating a JSON Web Token, it sets the "issued at time" (iat) to 30s
  // in the past as we have seen people running situations where the GitHub API
  // claimed the iat would be in future. It turned out the clocks on the
  // different machine were not in sync.
  const nowWithSafetyMargin = now - 30;
  const expiration = nowWithSafetyMargin + 60 * 10; // JWT expiration time (10 minute maximum)

  const payload = {
    iat: nowWithSafetyMargin, // Issued at time
    exp: expiration,
    iss: id,
  };

  const token = await getToken({
    privateKey: privateKeyWithNewlines,
    payload,
  });

  return {
    appId: id,
    expiration,
    token,
  };
}


/** GitHub takes a JWT of ten minutes at most, and this one counts from 30 s before: what is left is for the requests on their way. */
const LASTS_MS = 7 * 60 * 1000;
/** Nearer clocks than this are within what the JWT leaves for them. */
const NEAR_MS = 10_000;
const FAR_MS = 60_000;
/**
 * Asks GitHub as an App, by a JWT that is signed with its key: by the runner's clock, and where GitHub refuses that and has
 * another time, once more by GitHub's.
 *
 * @see https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app
 */
function createSigning(options) {
    const { id, privateKey, clock } = options;
    let corrected = 0;
    let told;
    let signed;
    return {
        asApp: {
            async request(route, parameters) {
                const aheadMs = corrected;
                const reply = await (await client()).request(route, parameters);
                told = aheadOf(reply) ?? told;
                if (reply.kind !== 'answer' || reply.status !== 401 || told === undefined)
                    return reply;
                // Others may have corrected it meanwhile.
                if (Math.abs(told - corrected) > NEAR_MS) {
                    corrected = told;
                    if (Math.abs(told) > FAR_MS)
                        options.onFarClock(told);
                }
                return aheadMs === corrected ? reply : (await client()).request(route, parameters);
            },
        },
        fingerprint: `SHA256:${(0, external_node_crypto_.createHash)('sha256')
            .update((0, external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'der' }))
            .digest('base64')}`,
        clockAheadMs: () => told,
    };
    /** Of one JWT for all requests of some minutes. */
    function client() {
        const now = clock.now();
        if (!signed || now >= signed.until || signed.aheadMs !== corrected) {
            const seconds = Math.floor((now + corrected) / 1000);
            const made = githubAppJwt({ id, privateKey, now: seconds }).then(({ token }) => {
                options.registerSecret(token);
                return options.clientOf(token);
            });
            signed = { client: made, until: now + LASTS_MS, aheadMs: corrected };
        }
        return signed.client;
    }
    function aheadOf(reply) {
        const date = reply.kind === 'answer' ? Date.parse(reply.headers.date ?? '') : Number.NaN;
        return Number.isNaN(date) ? undefined : date - clock.now();
    }
}






/** Of GitHub for one token; what is more is for the whole installation. */
const MOST_REPOSITORIES = 500;
const MOST_NAMES = 20;
function createAppTokens(options) {
    const { app, log } = options;
    const signing = createSigning({ ...options, ...app, onFarClock: tellFarClock });
    const owners = new Map();
    let targets = [];
    let keep;
    return {
        expect(expected) {
            targets = expected;
            for (const owner of owners.values())
                owner.needsMore();
        },
        clientOf(key) {
            return { request: (route, parameters) => request(tokenOf(key), route, parameters) };
        },
        async obstacleTo({ token: key, ...target }) {
            const held = await tokenOf(key).get();
            return held.kind === 'held' ? outsideOf(held, target) : held;
        },
        current: (key) => owners.get(key)?.current()?.text,
        keepBy(keeper) {
            keep = keeper;
            for (const [key, owner] of owners)
                keep(ownerOf(key), owner.current()?.text);
        },
        async end(leave) {
            const left = await Promise.all([...owners].map(async ([key, owner]) => {
                const alive = await owner.end();
                const left = leave ? owner.current()?.text : undefined;
                const isKept = keep?.(ownerOf(key), left);
                return alive.filter((token) => !(isKept && token === left));
            }));
            await options.revoke(left.flat());
        },
    };
    async function request(token, route, parameters = {}) {
        const { repo } = parameters;
        const first = await by(await token.get());
        // Nothing was done by it: it may have been revoked, or have died early.
        const again = isRefused(first.reply) && first.held && token.refused(first.held);
        return again ? (await by(await token.get())).reply : first.reply;
        async function by(held) {
            if (held.kind !== 'held')
                return { reply: held };
            const outside = outsideOf(held, { name: String(repo) });
            if (outside)
                return { reply: outside };
            const reply = await token.use(held, (client) => client.request(route, parameters));
            const { lacks, settings } = held;
            return {
                held,
                reply: reply.kind === 'answer' ? { ...reply, app: { kind: 'lacks', rights: lacks, settings } } : reply,
            };
        }
    }
    function tokenOf(key) {
        // As the workflow writes it, where it does.
        const owner = targets.find((target) => target.token === key && target.owner)?.owner ?? ownerOf(key);
        const made = owners.get(key) ??
            createOwnerToken({
                ...options,
                ...{ owner, id: app.id, signing },
                need: () => needFor(key),
                onMade(token) {
                    options.registerSecret(token);
                    keep?.(ownerOf(key), token);
                },
                onAsked: (asked) => log.info(askedLine(owner, asked)),
            });
        owners.set(key, made);
        return made;
    }
    function needFor(key) {
        const its = targets.filter(({ token }) => token === key);
        const named = its.filter(({ search }) => !search);
        const names = [...new Map(named.map(({ name }) => [name.toLowerCase(), name])).values()];
        // Before a search is made it is not known what it finds.
        const isWhole = names.length === 0 || names.length > MOST_REPOSITORIES;
        return {
            rights: leastRights(its, options),
            inEarnest: leastRights(its, { ...options, dryRun: false }),
            repositories: isWhole ? undefined : names,
        };
    }
    function tellFarClock(aheadMs) {
        log.warning('Clock', `This runner's clock is ${(0, duration/* rounded */.Wf)(Math.abs(aheadMs))} ${aheadMs > 0 ? 'behind' : 'ahead of'} GitHub's, which refused the App's JWT for it: it was signed once more by GitHub's clock. Set the runner's clock (NTP).`);
    }
}
/** What was answered of a repository that the token is not for. */
function outsideOf({ outside, moved, notCovered, settings }, { name }) {
    if (!notCovered || !outside.has(name.toLowerCase()))
        return undefined;
    return { ...notCovered, app: { kind: 'outside', settings, moved } };
}
function ownerOf(key) {
    return (0, src_target/* appOwner */.J)(key) ?? '';
}
function askedLine(owner, { rights, repositories, lacks, outside }) {
    const over = repositories
        ? (0, listing/* listed */.r)(repositories.map((name) => `${owner}/${name}`), MOST_NAMES)
        : 'all repositories of the installation';
    const more = [
        lacks.length > 0 &&
            `the installation lacks ${lacks.filter((right) => !lacks.includes(`${right} and write`)).join(', ')}`,
        outside.length > 0 &&
            `it is not for ${(0, listing/* listed */.r)(outside.map((name) => `${owner}/${name}`), MOST_NAMES)}`,
    ].filter((part) => part !== false);
    return `GitHub App: asked for a token of ${owner} with ${rightsInWords(rights)} over ${over}${more.map((part) => `; ${part}`).join('')}`;
}

// EXTERNAL MODULE: ./src/app/revoke.ts
var revoke = __webpack_require__(9145);
// EXTERNAL MODULE: ./src/connect.ts + 19 modules
var connect = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/runner/masks.ts
var masks = __webpack_require__(6555);
// EXTERNAL MODULE: ./src/runner/saved-app-tokens.ts
var saved_app_tokens = __webpack_require__(4346);






/** The runner kills 7.5 s after it told the step to stop. */
const REVOKED_WITHIN_MS = 6500;
/** Nobody waits longer for a token to be given back. */
const MOST_SECONDS = 10;
/** Likewise, with a GitHub App's tokens for the targets that have none of their own. */
function withApp(plan, app, connected, world) {
    const { stop, log, registerSecret } = world;
    // As it is kept here, which may be another form of it.
    for (const secret of (0, masks/* secretsOfKey */.M)(app.privateKey))
        registerSecret(secret);
    const inTime = { ...plan, requestTimeoutSeconds: Math.min(MOST_SECONDS, plan.requestTimeoutSeconds) };
    const lastClientOf = (0, connect/* connectInGrace */.EO)(inTime, world, REVOKED_WITHIN_MS);
    const tokens = createAppTokens({
        ...plan,
        ...world,
        app,
        reruns: plan.onRerun === 'resume',
        clientOf: connected.clientOf,
        revoke: (texts) => (0, revoke.revoke)(texts, lastClientOf, log.debug),
    });
    // What they find is known later.
    tokens.expect(plan.targets.filter(({ search, skippedBecause }) => search && !skippedBecause));
    return {
        ...connected,
        clientOf: (token) => ((0, src_target/* appOwner */.J)(token) === undefined ? connected.clientOf(token) : tokens.clientOf(token)),
        textOf: (token) => ((0, src_target/* appOwner */.J)(token) === undefined ? token : (tokens.current(token) ?? '')),
        app: {
            expect: tokens.expect,
            async obstacleTo(target) {
                if ((0, src_target/* appOwner */.J)(target.token) === undefined)
                    return undefined;
                const reply = await tokens.obstacleTo(target);
                return reply && { request: 'app-token', reply };
            },
            leaveToPost: () => tokens.keepBy((0, saved_app_tokens/* keepAppTokens */.b)(log)),
            end: () => tokens.end(stop.aborted),
        },
    };
}


/***/ }),

/***/ 7108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readApp: () => (/* binding */ readApp)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2367);


// Loaded only where an App is to send.
/**
 * The App that sends in place of a token.
 *
 * @returns nothing where one of the two is missing, and that counts as having no token: in runs for forks there is no key
 */
function readApp({ appClientId: id, appPrivateKey: written, ifNoToken, }) {
    if (id === undefined || written === undefined) {
        if (ifNoToken === 'skip')
            return { ok: true, value: undefined };
        const [missing, other] = id === undefined ? ['app-client-id', 'app-private-key'] : ['app-private-key', 'app-client-id'];
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)({ input: missing, message: `is empty, and ${other} is not. ${MISSING}` });
    }
    const key = readKey(written);
    return key.ok
        ? { ok: true, value: { id, privateKey: key.value } }
        : (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)({ input: 'app-private-key', message: key.problems.join(' ') });
}
const MISSING = 'A GitHub App takes both: the variable or secret is not set here, or this is a run for a fork or for Dependabot, which gets no secrets (`if-no-token: skip` lets such a step end well).';
/** @returns the key as PKCS#8, whichever of the two forms it was written in */
function readKey(written) {
    const [, kind] = /-----BEGIN ([A-Z ]+)-----/.exec(written) ?? [];
    if (kind === undefined)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`is not a key: it has no line -----BEGIN RSA PRIVATE KEY-----. ${STORE}`);
    if (!/PRIVATE KEY$/.test(kind))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`is not a private key: its first line says ${kind}. ${STORE}`);
    if (written.includes('ENCRYPTED'))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`is encrypted, and nobody here knows its passphrase. ${STORE}`);
    if (kind === 'OPENSSH PRIVATE KEY')
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`is a key for SSH, and none of a GitHub App. ${STORE}`);
    try {
        // Quotes, indentation and line breaks that were lost or written out are no part of it.
        const [, body = ''] = /-----BEGIN [A-Z ]+-----(.*?)-----END/s.exec(written) ?? [];
        const text = body.replaceAll(/\\+[rn]|\s/g, '');
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(`-----BEGIN ${kind}-----\n${text}\n-----END ${kind}-----`);
        if (key.asymmetricKeyType !== 'rsa')
            return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`is a key of another kind (${key.asymmetricKeyType}): those of GitHub Apps are RSA keys. ${STORE}`);
        return { ok: true, value: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
    }
    catch {
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)(`can't be read: a part of it is missing, or it was changed. ${STORE}`);
    }
}
/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps */
const STORE = "Make one on the App's settings page (Private keys \u2192 Generate a private key), and store the whole file that GitHub sends as the secret.";


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ keepAppTokens),
/* harmony export */   j: () => (/* binding */ savedAppTokens)
/* harmony export */ });
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3313);

/** Each has some 600 characters, and all variables of a process share 2 MB or less. */
const MOST_APP_TOKENS = 200;
/**
 * Keeps a GitHub App's tokens for the post step, the newest of each owner.
 *
 * @returns what takes one, or takes one back: whether the post step finds it
 */
function keepAppTokens(log) {
    const save = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_0__/* .createStateWriter */ .x)('cancel-downstream may miss runs', log);
    const owners = [];
    return (owner, token) => {
        if (!owners.includes(owner)) {
            if (token === undefined || owners.length === MOST_APP_TOKENS)
                return false;
            owners.push(owner);
        }
        const saved = token === undefined ? null : { owner, token };
        return save([`app-token-${owners.indexOf(owner)}`, saved]) && token !== undefined;
    };
}
/** @returns the tokens that the main step neither gave back nor took back */
function savedAppTokens() {
    return (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_0__/* .savedList */ ._)('app-token').filter((saved) => saved !== null);
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ savedList),
/* harmony export */   x: () => (/* binding */ createStateWriter)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1178);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3614);


/**
 * Writes what the post step is to find.
 *
 * @param risk what may come of it where it can't be written, which is told once
 * @returns what writes values, as JSON: whether they were written
 */
function createStateWriter(risk, log) {
    let hasFailed = false;
    return (...values) => {
        try {
            (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValues */ .w)('GITHUB_STATE', values.map(([name, value]) => [name, JSON.stringify(value)]));
            return true;
        }
        catch (error) {
            if (!hasFailed)
                log.warning('State not saved', `${risk}: ${error.message}.`);
            hasFailed = true;
            return false;
        }
    };
}
/** @returns what was saved as `name-0`, `name-1` and so on */
function savedList(name) {
    const entries = [];
    for (let text = (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(`${name}-0`); text; text = (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(`${name}-${entries.length}`))
        entries.push(JSON.parse(text));
    return entries;
}


/***/ })

};
