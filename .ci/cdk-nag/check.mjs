#!/usr/bin/env node
// Checks the synthesized templates with cdk-nag's rules for AWS Solutions. Fails on each finding that acknowledgements.json does not list, and on each
// acknowledgement that matches no finding. Permissions on all resources are acknowledged with their actions, so that a further action is a new finding.
//
//   node .ci/cdk-nag/check.mjs          after npx cdk synth
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks } from 'cdk-nag';

const assembly = new URL('../../cdk.out/', import.meta.url);
const read = address => JSON.parse(readFileSync(address, 'utf8'));

/** The findings in a stack's template: the rule, and the resource's name or logical id. */
function findingsIn({ name, file, environment }) {
  const stack = new Stack(new App(), name);
  const template = read(new URL(file, assembly));
  new CfnInclude(stack, 'Template', { templateFile: fileURLToPath(new URL(file, assembly)) });
  return new AwsSolutionsChecks().validateScope(stack).violations.flatMap(violation => violation.violatingResources.map(resource => ({
    rule: withoutEnvironment(violation.ruleName, environment),
    resource: nameOf(resource.constructPath.split('/').at(-1), template) + (violation.ruleName.endsWith('[Resource::*]') ? actionsOf(resource.constructPath.split('/').at(-1), template) : ''),
  })));
}

/** What a role or policy allows on all resources. */
function actionsOf(logicalId, template) {
  const { Policies = [], PolicyDocument } = template.Resources[logicalId].Properties;
  const statements = [...Policies.map(policy => policy.PolicyDocument), PolicyDocument].filter(Boolean).flatMap(document => document.Statement);
  const open = statements.filter(statement => statement.Effect === 'Allow' && [statement.Resource].flat().includes('*'));
  return `: ${[...new Set(open.flatMap(({ Action, NotAction }) => Action ? [Action].flat() : [`all but ${[NotAction].flat().join(' ')}`]))].sort().join(' ')}`;
}

function nameOf(logicalId, template) {
  const { RoleName, ManagedPolicyName, QueueName } = template.Resources[logicalId]?.Properties ?? {};
  return [RoleName, ManagedPolicyName, QueueName].find(name => typeof name === 'string') ?? logicalId;
}

/** Partition, account and region depend on where the templates were made. */
function withoutEnvironment(rule, environment) {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment);
  return rule.replaceAll('<AWS::Partition>', 'aws').replaceAll(`:${account}:`, ':<AWS::AccountId>:').replaceAll(`:${region}:`, ':<AWS::Region>:');
}

const stacks = Object.entries(read(new URL('manifest.json', assembly)).artifacts).filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
  .map(([name, artifact]) => ({ name, file: artifact.properties.templateFile, environment: artifact.environment }));
const key = ({ rule, resource }) => `${rule}  on  ${resource}`;
const found = new Set(stacks.flatMap(findingsIn).map(key));
const groups = read(new URL('acknowledgements.json', import.meta.url));
const acknowledged = groups.flatMap(({ rule, resources }) => resources.map(resource => key({ rule, resource })));

const problems = [
  ...[...found].filter(finding => !acknowledged.includes(finding)).map(finding => `not acknowledged: ${finding}`),
  ...acknowledged.filter(finding => !found.has(finding)).map(finding => `stale, there is no such finding: ${finding}`),
  ...acknowledged.filter((finding, index) => acknowledged.indexOf(finding) !== index).map(finding => `acknowledged twice: ${finding}`),
  ...groups.filter(({ reason }) => !(reason?.length > 20)).map(({ rule }) => `without a reason: ${rule}`),
];
for (const problem of problems) console.error(problem);
console.log(`cdk-nag checked ${stacks.map(({ name }) => name).join(' and ')}: ${found.size} findings, ${acknowledged.length} acknowledged`);
if (process.argv.includes('--list')) for (const finding of [...found].sort()) console.log(finding);
process.exitCode = stacks.length === 0 || problems.length > 0 ? 1 : 0;
