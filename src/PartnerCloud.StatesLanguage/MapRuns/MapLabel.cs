using System.Text.RegularExpressions;
using PartnerCloud.StatesLanguage.Definition;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>The label of a Distributed Map. The ARNs of its Map Runs and children contain it.</summary>
internal static partial class MapLabel
{
    /// <summary>Reads the label, or generates one for the revision.</summary>
    public static string Read(StateFields fields, ISet<string> labels)
    {
        var label = fields.Text("Label") ?? Guid.NewGuid().ToString("N");
        if (!Shape().IsMatch(label))
            fields.Refuse("Label", "must have 1 to 40 characters, without white space, control characters and ?*<>{}[]:;,\\|^~$#%&`\"/");
        if (!labels.Add(label))
            fields.Refuse("Label", $"'{label}' is used twice in the state machine");
        return label;
    }

    [GeneratedRegex(@"^[^\s\p{Cc}?*<>{}\[\]:;,\\|^~$#%&`""/]{1,40}\z")]
    private static partial Regex Shape();
}
