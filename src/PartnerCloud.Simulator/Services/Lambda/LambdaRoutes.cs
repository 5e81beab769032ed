namespace PartnerCloud.Simulator.Services.Lambda;

/// <summary>The paths of the Lambda API.</summary>
internal static class LambdaRoutes
{
    private const string Functions = "2015-03-31/functions";

    public static string OperationOf(string method, string path) => (method, Uri.UnescapeDataString(path).Trim('/').Split('/')) switch
    {
        ("POST", ["2015-03-31", "functions", _, "invocations"]) => "Invoke",
        ("POST", ["2015-03-31", "functions", _, "policy"]) => "AddPermission",
        ("GET", ["2015-03-31", "functions", _, "policy"]) => "GetPolicy",
        ("DELETE", ["2015-03-31", "functions", _, "policy", _]) => "RemovePermission",
        ("GET", ["2015-03-31", "functions"]) => "ListFunctions",
        ("GET", ["2015-03-31", "functions", _]) => "GetFunction",
        ("POST", ["2015-03-31", "functions"]) => "CreateFunction",
        ("DELETE", ["2015-03-31", "functions", _]) => "DeleteFunction",
        _ => $"{method} {path}",
    };

    /// <summary>The function's name in a path. The path may hold a name, an ARN or a partial ARN, each with or without a qualifier.</summary>
    public static string FunctionOf(string path)
    {
        var given = Uri.UnescapeDataString(path).Trim('/')[(Functions.Length + 1)..].Split('/')[0];
        var parts = given.Split(':');
        var at = Array.IndexOf(parts, "function");
        return at >= 0 && at + 1 < parts.Length ? parts[at + 1] : parts[0];
    }
}
