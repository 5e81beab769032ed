namespace Amazon.Lambda.Annotations;

[AttributeUsage(AttributeTargets.Assembly)]
public class LambdaGlobalPropertiesAttribute : Attribute
{
    /// <summary>Whether the official generator writes Main. The bundled Main is always present.</summary>
    public bool GenerateMain { get; set; }

    /// <summary>The runtime. Only deployment templates use it.</summary>
    public string Runtime { get; set; }
}
