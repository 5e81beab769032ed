using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Accounts;

/// <summary>The permissions that Account Management's operations require. The resource is the account, whose ARN has no region.</summary>
internal static class AccountServiceAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("account")
        .On(call => new($"arn:aws:account::{call.Caller.AccountId}:account"), "PutAlternateContact", "GetAlternateContact", "DeleteAlternateContact");
}
