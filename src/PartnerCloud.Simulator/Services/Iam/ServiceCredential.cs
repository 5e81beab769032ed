namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's name and password for one service. The password is returned once and not stored.</summary>
/// <param name="Id">The id, which begins with <c>ACCA</c>.</param>
/// <param name="Service">The service's principal, for example <c>codecommit.amazonaws.com</c>.</param>
/// <param name="UserName">The user's name at the service.</param>
/// <param name="Created">The time of creation.</param>
internal sealed record ServiceCredential(string Id, string Service, string UserName, DateTimeOffset Created);
