'use strict';

// Switches on what Partner Cloud needs in the organization, as a custom resource of the stack PartnerCloud-Organization.
// The steps run one after the other: Organizations refuses two changes at the same time. Each step can be repeated. Nothing is ever switched off.

const { EnableAWSServiceAccessCommand, EnablePolicyTypeCommand, ListRootsCommand, OrganizationsClient } = require('@aws-sdk/client-organizations');
const { EnableOrganizationsRootCredentialsManagementCommand, EnableOrganizationsRootSessionsCommand, IAMClient } = require('@aws-sdk/client-iam');

const organizations = new OrganizationsClient({});
const iam = new IAMClient({});

const PAUSE = 5_000;
const TIME_TO_ANSWER = 30_000;

// The SDK itself would wait for an answer without end.
const LONGEST_CALL = 20_000;

// CloudFormation accepts 4,096 bytes for the whole answer.
const LONGEST_REASON = 1_000;

// AWS needs some seconds until the policies of a new role work.
const TIME_FOR_THE_ROLE = 120_000;

// These end by themselves: another change is under way, or an earlier step is not known everywhere yet.
const PASSING = [
  'ConcurrentModificationException', 'ConcurrentModification', 'PolicyChangesInProgressException', 'ServiceAccessNotEnabledException', 'FinalizingOrganizationException',
  'TooManyRequestsException', 'ThrottlingException', 'Throttling', 'ServiceException', 'ServiceFailure', 'ServiceFailureException', 'TimeoutError', 'AbortError',
];
const DENIED = ['AccessDeniedException', 'AccessDenied'];

const POLICY_TYPE = 'SERVICE_CONTROL_POLICY';

const steps = [
  ['enabling service control policies', ({ RootId }) => enablePolicies(RootId)],
  ['waiting until service control policies are enabled', ({ RootId }) => policiesAreEnabled(RootId)],
  ['enabling trusted access for IAM', () => send(organizations, new EnableAWSServiceAccessCommand({ ServicePrincipal: 'iam.amazonaws.com' }))],
  ['enabling central management of root credentials', () => enabled('RootCredentialsManagement', new EnableOrganizationsRootCredentialsManagementCommand({}))],
  ['enabling central root sessions', () => enabled('RootSessions', new EnableOrganizationsRootSessionsCommand({}))],
];

exports.handler = async (event, context) => {
  const answer = { Status: 'SUCCESS', PhysicalResourceId: event.PhysicalResourceId ?? 'OrganizationSwitches', StackId: event.StackId, RequestId: event.RequestId, LogicalResourceId: event.LogicalResourceId };
  try {
    if (event.RequestType !== 'Delete') await switchOn(event.ResourceProperties, context);
  } catch (error) {
    console.error(error);
    Object.assign(answer, { Status: 'FAILED', Reason: error.message.slice(0, LONGEST_REASON) });
  }
  await respond(event.ResponseURL, answer);
};

async function switchOn(properties, context) {
  const started = Date.now();
  const end = started + context.getRemainingTimeInMillis() - TIME_TO_ANSWER;
  for (const [what, step] of steps) {
    for (;;) {
      try {
        await step(properties);
        console.log(`Done: ${what}.`);
        break;
      } catch (error) {
        const passes = PASSING.includes(error.name) || (DENIED.includes(error.name) && Date.now() - started < TIME_FOR_THE_ROLE);
        if (!passes || Date.now() + PAUSE > end) throw new Error(`${what} failed with ${error.name}: ${error.message} ${passes ? 'AWS was not ready in time.' : ''} See what AWS objects to, then deploy again.`, { cause: error });
        console.log(`Again in ${PAUSE / 1000} s: ${what}, because of ${error.name}.`);
        await pause();
      }
    }
  }
}

async function enablePolicies(rootId) {
  try {
    await send(organizations, new EnablePolicyTypeCommand({ RootId: rootId, PolicyType: POLICY_TYPE }));
  } catch (error) {
    if (error.name !== 'PolicyTypeAlreadyEnabledException') throw error;
  }
}

// An organization has one root, so there is one page.
async function policiesAreEnabled(rootId) {
  const { Roots = [] } = await send(organizations, new ListRootsCommand({}));
  const status = Roots.find(root => root.Id === rootId)?.PolicyTypes?.find(type => type.Type === POLICY_TYPE)?.Status;
  if (status !== 'ENABLED') throw notYet('PolicyChangesInProgressException', `The root says ${status ?? 'nothing'} of them.`);
}

async function enabled(feature, command) {
  const { EnabledFeatures = [] } = await send(iam, command);
  if (!EnabledFeatures.includes(feature)) throw notYet('ConcurrentModificationException', `IAM does not list ${feature} among the enabled features.`);
}

function send(client, command) {
  return client.send(command, { abortSignal: AbortSignal.timeout(LONGEST_CALL) });
}

function notYet(name, message) {
  return Object.assign(new Error(message), { name });
}

// Bytes, because CloudFormation's address is signed for a request without a content type.
async function respond(address, answer) {
  for (let left = 5; ; left--) {
    try {
      const { ok, status } = await fetch(address, { method: 'PUT', body: Buffer.from(JSON.stringify(answer)), signal: AbortSignal.timeout(LONGEST_CALL) });
      if (ok) return;
      throw new Error(`CloudFormation's address answered with ${status}.`);
    } catch (error) {
      if (left <= 1) throw error;
      await pause();
    }
  }
}

function pause() {
  return new Promise(resolve => setTimeout(resolve, PAUSE));
}
