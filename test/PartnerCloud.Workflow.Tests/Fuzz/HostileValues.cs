using System.Text;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>Texts and JSON values that often break programs.</summary>
internal static class HostileValues
{
    /// <summary>Texts as they are between the quotes of a JSON string.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "\\u0000", "\\ud800", "\\udc00x", "\\ud83d\\ude00", "\\u202egpj", "\\u200b", "\\ufeff", "\\u2028", "\\u0007", "\\r\\nX-Injected: yes", "\\t", "\\u007f", "\\u00a0",
        "\\\"", "\\\\", "'", "';--", "\\\"}]}", "${aws:username}", "${AccountId}", "${}", "${aws:PrincipalTag/requester}", "*", "?", "a*", "arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:role/a\\\"b/c",
        "../../etc/passwd", "..", "/", "//", "%2e%2e%2f", "%00", "<script>alert(1)</script>", "&amp;", "<!DOCTYPE x>", "]]>", "{providerId}", "{0}", "{}", "$.a", "$$.Execution.Id", "States.Format('{}')",
        "aws:x", "AWS:x", "Aws:x", "CTLAdmin", "ctladmin", "CAMx", "é", "ß", "ı", "İ", "١٢٣٤٥٦٧٨٩٠١٢", "０１２３４５６７８９０１", "ﬁ", "a\\u0301", "-", "--", "x-", "-x", "_", ".", "a@b.c", "a@b@c.d", "a b@c.d", "\\\"a b\\\"@c.d",
        "a@[127.0.0.1]", "null", "true", "NaN", "Infinity", "0x10", "1e999", "-0", "2026-11-20T12:00:00Z", "2026-11-20T12:00:00", "9999-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "CreateAccount", "createaccount", "Create", "Remove", "ResetPassword",
        "589942003651", "540339316802", "111122223333", "1111222233334", "req-1", "US", "us", "DE", "Administrator", "Full", "CTLCustomerAdmins", "jane", "JANE", "prov-1", "x,y", "a=b", "a+b", "\\u1e9e", "\\udb40\\udc01", "\\ue000", "\\uffff",
    ];

    /// <summary>JSON values other than plain text.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "null", "true", "false", "0", "-1", "-0.0", "1e400", "-1e400", "1E-400", "0.1", "99999999999999999999999999999999999999", "2147483648", "-2147483649", "9223372036854775808", "1.0", "1e2", "{}", "[]", "[[]]", "[null]",
        "{\"a\":1,\"a\":2}", "{\"\":0}", "{\"\\ud800\":0}", "{\"__proto__\":{}}", "[1,2,3]", "\"\"", Nest('[', ']', 60), Nest('[', ']', 5), Deep(40), "{\"requestId\":\"req-1\"}", "[{\"userName\":\"jane\"}]",
    ];

    private static string Nest(char open, char close, int depth) => new string(open, depth) + new string(close, depth);

    private static string Deep(int depth) => new StringBuilder().Insert(0, "{\"a\":", depth).Append('1').Append('}', depth).ToString();
}
