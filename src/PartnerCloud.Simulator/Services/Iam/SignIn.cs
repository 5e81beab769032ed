namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The result of a console sign-in.</summary>
public enum SignIn
{
    /// <summary>The user does not exist, has no console access, or has another password.</summary>
    Refused,

    /// <summary>The password is correct.</summary>
    Accepted,

    /// <summary>The password is correct, but the user must change it first.</summary>
    MustChangePassword,
}
