using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>Checks how a function refuses an input: with the error that lists every reason, in text that can be shown to users.</summary>
internal static class Refusals
{
    private const int MaxLength = 10_000;

    /// <summary>The problem of a response, or null for a good refusal and for a success.</summary>
    public static string? Problem(FunctionAnswer answer)
    {
        if (answer.FunctionError is null) return null;
        var error = JsonNode.Parse(answer.Payload)!;
        var (type, message) = ((string)error["errorType"]!, (string)error["errorMessage"]!);
        return type != "RequestRefusedException" ? $"It fails with {type}: {message}"
            : message.Length > MaxLength ? $"The refusal has {message.Length} characters."
            : message.Contains("   at ", StringComparison.Ordinal) ? $"The refusal has a stack trace: {message}"
            : Unreadable(message);
    }

    /// <summary>The problem of a text that is shown to users, or null.</summary>
    public static string? Unreadable(string text) => text.Any(IsUnreadable) ? $"This cannot be shown: {text}" : null;

    private static bool IsUnreadable(char character) => (char.IsControl(character) && character != '\n') || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
