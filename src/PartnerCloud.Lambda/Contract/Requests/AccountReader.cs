using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>Reads the request's account, whose shape depends on the option. It refuses an id and a role that do not belong together.</summary>
/// <param name="options">The partition, and the accounts that nobody may migrate or connect.</param>
internal sealed class AccountReader(PartnerCloudOptions options)
{
    /// <summary>Reads the account. Without an option it is not checked, because its shape is unknown.</summary>
    public RequestedAccount Read(ObjectReader request, string option)
    {
        request.Skip("account");
        if (option.Length == 0) return new RequestedAccount();
        var account = request.Object("account");
        var read = option switch
        {
            ProviderOption.MigrateAccount => ReadMigrated(account),
            ProviderOption.ConnectAccount => ReadConnected(account),
            _ => new RequestedAccount(Name: account.Text("name", TextRules.AccountName)),
        };
        account.RefuseUnknown();
        return read;
    }

    private RequestedAccount ReadMigrated(ObjectReader account)
    {
        var id = ReadId(account);
        var read = new RequestedAccount(
            Id: id,
            RoleArn: ReadRoleArn(account, id, role => role == PartnerRole.ArnIn(options.Partition, id), PartnerRole.Name),
            TransferApproval: account.Text("transferApproval", TextRules.TransferApproval),
            Hardening: account.Text("hardening", TextRules.Any));
        if (read.Hardening is not ("" or RequestedAccount.FullHardening)) account.Refuse("hardening", "must be Full: every migrated account is fully hardened");
        return read;
    }

    private RequestedAccount ReadConnected(ObjectReader account)
    {
        var id = ReadId(account);
        return new(Id: id, RoleArn: ReadRoleArn(account, id, role => role.StartsWith($"arn:{options.Partition}:iam::{id}:role/", StringComparison.Ordinal), "<its name>"));
    }

    private string ReadId(ObjectReader account)
    {
        var id = account.Text("id", TextRules.AccountId);
        return id == options.Trusted.PartnerAccountId ? account.Refuse("id", "is the partner's own account")
            : id == options.Trusted.CamAccountId ? account.Refuse("id", "is the account of Cloud Application Manager")
            : id;
    }

    /// <summary>Compares the role with the id, unless either was refused.</summary>
    private string ReadRoleArn(ObjectReader account, string id, Func<string, bool> belongs, string role)
    {
        var arn = account.Text("roleArn", TextRules.RoleArn);
        return arn.Length == 0 || id.Length == 0 || belongs(arn) ? arn
            : account.Refuse("roleArn", $"must be arn:{options.Partition}:iam::{id}:role/{role}, a role in the account given as id");
    }
}
