namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>Reads who asked: only an Administrator of the organization may.</summary>
internal static class RequesterReader
{
    /// <param name="reader">The object.</param>
    /// <param name="withOrganization">Whether the requester may say which organization is theirs.</param>
    public static Requester Read(ObjectReader reader, bool withOrganization = false)
    {
        var requester = new Requester(
            reader.Text("userId", TextRules.Tag), reader.Text("email", TextRules.Email), reader.Text("role", TextRules.Any), withOrganization ? reader.OptionalText("organizationId", TextRules.Tag) : null);
        if (requester.Role is not ("" or "Administrator")) reader.Refuse("role", "only an Administrator of the organization may ask");
        reader.RefuseUnknown();
        return requester;
    }
}
