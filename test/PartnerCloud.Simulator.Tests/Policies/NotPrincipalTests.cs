using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Tests.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Tests.Policies;

/// <summary>
/// In AWS, a resource policy's Deny with NotPrincipal denies everybody who has a permissions boundary, named or not. An evaluator without that rule
/// would allow what AWS denies. So such policies are refused everywhere, with a message that says what to write instead.
/// </summary>
public sealed class NotPrincipalTests
{
    [Fact]
    public async Task PutPolicy_WithNotPrincipal_IsMalformedAndSaysWhatToWrite()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam, s3, sm = client('iam'), client('s3'), client('secretsmanager')
            s3.create_bucket(Bucket='logs')
            sm.create_secret(Name='s', SecretString='value')
            def policy(action, effect='Deny', **more):
                return json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': effect, 'NotPrincipal': {'AWS': 'arn:aws:iam::111122223333:role/Reader'}, 'Action': action, **more}]})
            def refusal(call, **arguments):
                try: return call(**arguments)
                except botocore.exceptions.ClientError as e: return e.response['Error']['Code'] + ': ' + e.response['Error']['Message']
            out['bucket'] = refusal(s3.put_bucket_policy, Bucket='logs', Policy=policy('s3:*', Resource='arn:aws:s3:::logs/*'))
            out['secret'] = refusal(sm.put_resource_policy, SecretId='s', ResourcePolicy=policy('secretsmanager:GetSecretValue', Resource='*'))
            out['trust'] = refusal(iam.create_role, RoleName='r', AssumeRolePolicyDocument=policy('sts:AssumeRole', 'Allow'))
            out['permissions'] = refusal(iam.create_policy, PolicyName='p', PolicyDocument=policy('s3:*', Resource='*'))
            out['simulated'] = refusal(iam.simulate_custom_policy, PolicyInputList=[json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'}]})],
                ActionNames=['s3:GetObject'], ResourcePolicy=policy('s3:*', Resource='*'))
            """);

        Assert.StartsWith("MalformedPolicy: ", (string?)seen["bucket"], StringComparison.Ordinal);
        Assert.StartsWith("MalformedPolicyDocumentException: ", (string?)seen["secret"], StringComparison.Ordinal);
        Assert.All(["trust", "permissions", "simulated"], name => Assert.StartsWith("MalformedPolicyDocument: ", (string?)seen[name], StringComparison.Ordinal));
        Assert.All(seen, answer => Assert.Contains("does not support NotPrincipal. Use \"Principal\": \"*\" with a condition instead", (string?)answer.Value, StringComparison.Ordinal));
    }

    /// <summary>Also a policy that did not arrive in a call.</summary>
    [Fact]
    public void Judge_PolicyWithNotPrincipal_RefusesToGuess()
    {
        var policy = new NamedPolicy("bucket policy", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"*","Resource":"*"}}""");

        var refused = Assert.Throws<AwsErrorException>(() =>
            PolicyEvaluator.Judge(new() { Identity = [], Resource = policy }, new([("AWS", "111122223333")], "s3:GetObject", "arn:aws:s3:::logs/a"), new([], [], [])));

        Assert.Equal("NotImplemented", refused.Code);
        Assert.Contains("the policy bucket policy", refused.Message, StringComparison.Ordinal);
        Assert.Contains("NotPrincipal", refused.Message, StringComparison.Ordinal);
    }
}
