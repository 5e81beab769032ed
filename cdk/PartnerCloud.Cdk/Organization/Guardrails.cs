using Amazon.CDK;
using Amazon.CDK.AWS.Organizations;
using Constructs;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// The baseline's service control policies, attached to the customers' OU: one for each file in <c>Baseline/ServiceControlPolicies</c>. They hold for
/// everybody in an account, administrators and the root user too, and neither for service-linked roles nor for the management account.
/// </summary>
public sealed class Guardrails : Construct
{
    private const string Folder = "ServiceControlPolicies/";

    /// <summary>Makes and attaches the policies.</summary>
    public Guardrails(Construct scope, string id, GuardrailsProps props)
        : base(scope, id)
    {
        foreach (var file in typeof(Guardrails).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            Attach(Path.GetFileNameWithoutExtension(file[Folder.Length..]), Read(file), props.Target);
    }

    private void Attach(string name, string text, CfnOrganizationalUnit target)
    {
        var statements = RolePolicy.Read(text, name);
        var policy = new CfnPolicy(this, name, new CfnPolicyProps
        {
            Name = name,
            Description = "Partner Cloud's guardrails for customers' accounts.",
            Type = "SERVICE_CONTROL_POLICY",
            Content = CdkJson.Read(RolePolicy.Write(statements, new Dictionary<string, string> { ["Partition"] = Stack.Of(this).Partition })!),
            TargetIds = [target.AttrId],
        });
        policy.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        foreach (var statement in statements.Where(statement => statement.Comment is not null)) Why.On(policy, statement.Sid, statement.Comment!);
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(Guardrails).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
