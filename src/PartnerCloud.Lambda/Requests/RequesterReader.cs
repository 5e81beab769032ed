namespace PartnerCloud.Lambda.Requests;

/// <summary>Reads who asked: only an Administrator of the organization may.</summary>
internal static class RequesterReader
{
    public static Requester Read(ObjectReader reader)
    {
        var requester = new Requester(reader.Text("userId", TextRules.Tag), reader.Text("email", TextRules.Email), reader.Text("role", TextRules.Any));
        if (requester.Role is not ("" or "Administrator")) reader.Refuse("role", "only an Administrator of the organization may ask");
        reader.RefuseUnknown();
        return requester;
    }
}
